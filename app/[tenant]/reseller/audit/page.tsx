import { auditPage } from "@/app/[tenant]/_audit/audit-page";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/words";

export { generateMetadata } from "@/app/[tenant]/_audit/audit-page";

export default auditPage("reseller", "audit", async () => {
  const t = await getTranslations("auditLog");
  return <PageHeader title={t("title")} meta={t("ownIntro")} />;
});
