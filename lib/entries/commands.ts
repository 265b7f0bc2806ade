import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/door/scope";
import { asTerms, differing } from "./terms";

type Step = {
  portfolioId: string;
  /** The version sold from before, and the one from now on. */
  from: string | null;
  to: string | null;
  /** The one reseller it concerns, where it is not everybody who sells from the portfolio. */
  resellerId?: string;
};

/** Remembers, for those who sell from a portfolio, what a step from one version to another changes; one statement. */
export async function recordStep(tx: Tx, tenantId: string, step: Step): Promise<void> {
  const { portfolioId, from, to, resellerId = null } = step;
  if (!from || !to || from === to) return;
  await tx.execute(sql`
    insert into portfolio_changes (tenant_id, id, portfolio_id, reseller_id, item_id, offer_id, before, after)
    select ${tenantId}::uuid, gen_random_uuid(), ${portfolioId}::uuid, ${resellerId}::uuid, d.item_id, d.offer_id, d.before, d.after
    from (${differing(tenantId, from, to, "sellable")}) d
    returning portfolio_changes.id`);
}

/**
 * Remembers, for those who sell from live portfolios, which entries of the given items come on sale or leave it; to be
 * called before the entries themselves are brought up to date. One statement.
 */
export async function recordSale(tx: Tx, tenantId: string, itemIds: string[]): Promise<void> {
  await tx.execute(sql`
    insert into portfolio_changes (tenant_id, id, portfolio_id, item_id, offer_id, before, after)
    select e.tenant_id, gen_random_uuid(), e.portfolio_id, e.item_id, e.offer_id,
      case when e.on_sale then ${asTerms("e")} end, case when not e.on_sale then ${asTerms("e")} end
    from portfolio_entries e
    join portfolios p on p.tenant_id = e.tenant_id and p.id = e.portfolio_id and p.live_version_id = e.version_id
    join items i on i.tenant_id = e.tenant_id and i.id = e.item_id
    join offers o on o.tenant_id = e.tenant_id and o.id = e.offer_id
    where e.tenant_id = ${tenantId}::uuid and e.item_id = any(${sql.param(itemIds)}::uuid[])
      and e.on_sale is distinct from (i.state = 'active' and o.state = 'active')
    returning portfolio_changes.id`);
}
