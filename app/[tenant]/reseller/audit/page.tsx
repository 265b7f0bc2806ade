import { getLocale, getTranslations } from "next-intl/server";
import { AuditLogList } from "@/components/audit-log/audit-log";
import { PageHeader } from "@/components/ui/page-header";
import { loadAuditLog } from "@/lib/audit-log/queries";
import { auditFilter } from "@/lib/audit-log/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("auditLog", "title");

export default async function AuditPage(props: PageProps<"/[tenant]/reseller/audit">) {
  const locale = await getLocale();
  const { data, query, actor, tenant } = await load(
    "reseller",
    "audit:read",
    props,
    auditFilter,
    (scope, filter) => loadAuditLog(scope, filter, locale),
  );
  const t = await getTranslations("auditLog");
  return (
    <>
      <PageHeader title={t("title")} meta={t("ownIntro")} />
      <AuditLogList path={`/${tenant}/reseller/audit`} filter={query} log={data} currency={actor.currency} />
    </>
  );
}
