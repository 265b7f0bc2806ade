import { CsvLinks } from "@/components/files/csv-links";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Pager } from "@/components/ui/list";
import type { AuditLog } from "@/lib/audit-log/queries";
import type { AuditFilter } from "@/lib/audit-log/schema";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { askedOf, LogFilters } from "./log-filters";
import { LogTable } from "./log-table";

type AuditLogListProps = { path: string; filter: AuditFilter; log: AuditLog; currency: string };

/** The audit log with its filters, pages and file. */
export async function AuditLogList({ path, filter, log, currency }: AuditLogListProps) {
  const t = await getTranslations("auditLog");
  const { list, narrowing, names, goesOn } = log;
  const asked = askedOf(filter);
  const at = (page?: string) => page && withQuery(path, { ...asked, page });
  return (
    <>
      <LogFilters path={path} filter={filter} narrowing={narrowing} />
      <CsvLinks href={withQuery(`${path}/export`, asked)}>{t("export")}</CsvLinks>
      {list.rows.length > 0 ? (
        <LogTable
          rows={list.rows}
          currency={currency}
          names={names}
          hrefOf={(more) => withQuery(path, { ...asked, ...more, ...(more.by && { person: undefined }) })}
        />
      ) : (
        <EmptyState
          title={t(goesOn ? "noneYet" : "empty")}
          action={<LinkButton href={path}>{t("clear")}</LinkButton>}
        >
          {t(goesOn ? "noneYetText" : "emptyText")}
        </EmptyState>
      )}
      <Pager first={filter.page && withQuery(path, asked)} previous={at(list.previous)} next={at(list.next)}>
        {goesOn && t("goesOn")}
      </Pager>
    </>
  );
}
