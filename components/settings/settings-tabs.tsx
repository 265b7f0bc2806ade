import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";

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
