import type { ReactNode } from "react";
import { AuditLogList } from "@/components/audit-log/audit-log";
import { loadAuditLog } from "@/lib/audit-log/queries";
import { auditFilter } from "@/lib/audit-log/schema";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getLocale } from "@/lib/i18n/words";

export const generateMetadata = titled("auditLog", "title");

/** The audit log of a company that sells, below the head that its area gives the page. */
export const auditPage =
  (side: SellingSide, path: string, head: (actor: Actor) => Promise<ReactNode>) =>
  async (props: PageInput) => {
    const locale = await getLocale();
    const { data, query, actor, tenant } = await load(
      side,
      "audit:read",
      props,
      auditFilter,
      (scope, filter) => loadAuditLog(scope, filter, locale),
    );
    return (
      <>
        {await head(actor)}
        <AuditLogList
          path={`${areaPath(tenant, side)}/${path}`}
          filter={query}
          log={data}
          currency={actor.currency}
        />
      </>
    );
  };
