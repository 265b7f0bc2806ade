import { auditPage } from "@/app/[tenant]/_audit/audit-page";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { auditDays } from "@/lib/base/env";
import { getTranslations } from "@/lib/i18n/words";

export { generateMetadata } from "@/app/[tenant]/_audit/audit-page";

export default auditPage("provider", "settings/audit", async (actor) => {
  const [t, settings] = await Promise.all([getTranslations("auditLog"), getTranslations("settings")]);
  return (
    <>
      <PageHeader title={settings("title")} />
      <SettingsTabs actor={actor} current="audit" />
      <p className="max-w-prose">{t("intro", { days: auditDays() })}</p>
    </>
  );
});
