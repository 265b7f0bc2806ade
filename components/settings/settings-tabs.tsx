import { Tabs } from "@/components/ui/tabs";
import { getTranslations } from "@/lib/i18n/words";

const pages = ["profile", "roles", "audit"] as const;

/** The pages of the provider's settings. */
export async function SettingsTabs({ tenant, current }: { tenant: string; current: (typeof pages)[number] }) {
  const t = await getTranslations("settings");
  return (
    <Tabs
      label={t("title")}
      tabs={pages.map((page) => ({
        href: `/${tenant}/provider/settings/${page}`,
        label: t(`tabs.${page}`),
        current: page === current,
      }))}
    />
  );
}
