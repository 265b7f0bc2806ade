import { getLocale, getTranslations } from "next-intl/server";
import { AuditLogList } from "@/components/audit-log/audit-log";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { loadAuditLog } from "@/lib/audit-log/queries";
import { auditFilter } from "@/lib/audit-log/schema";
import { auditDays } from "@/lib/base/env";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("auditLog", "title");

export default async function AuditPage(props: PageProps<"/[tenant]/provider/settings/audit">) {
  const locale = await getLocale();
  const { data, query, actor, tenant } = await load(
    "provider",
    "audit:read",
    props,
    auditFilter,
    (scope, filter) => loadAuditLog(scope, filter, locale),
  );
  const [t, settings] = await Promise.all([getTranslations("auditLog"), getTranslations("settings")]);
  return (
    <>
      <PageHeader title={settings("title")} />
      <SettingsTabs tenant={tenant} current="audit" />
      <p className="max-w-prose">{t("intro", { days: auditDays() })}</p>
      <AuditLogList
        path={`/${tenant}/provider/settings/audit`}
        filter={query}
        log={data}
        currency={actor.currency}
      />
    </>
  );
}
