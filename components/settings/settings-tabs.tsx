import { Tabs } from "@/components/ui/tabs";
import type { Actor } from "@/lib/door/actor";
import type { Permission } from "@/lib/door/permissions";
import { can } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";

const pages = {
  profile: "settings:read",
  roles: "settings:read",
  audit: "audit:read",
  personal: "personal:read",
} as const satisfies Record<string, Permission>;
type Page = keyof typeof pages;

/** The pages of the provider's settings that the reader may open. */
export async function SettingsTabs({ actor, current }: { actor: Actor; current: Page }) {
  const t = await getTranslations("settings");
  const open = (Object.keys(pages) as Page[]).filter((page) => can(actor, pages[page]));
  return (
    <Tabs
      label={t("title")}
      tabs={open.map((page) => ({
        href: `/${actor.tenantSlug}/provider/settings/${page}`,
        label: t(`tabs.${page}`),
        current: page === current,
      }))}
    />
  );
}
