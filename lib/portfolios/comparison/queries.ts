import { and, eq, sql } from "drizzle-orm";
import { isFreeEntry, resellers } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { differing } from "@/lib/entries/terms";
import { type Cursor, PAGE_SIZE, pageOf } from "@/lib/list/page";
import { findDraft } from "@/lib/portfolios/draft";
import { getPortfolio } from "@/lib/portfolios/queries";
import type { EntryPrices } from "@/lib/portfolios/rules";
import type { ComparisonPath } from "@/lib/portfolios/schema";

export type ChangeKind = "added" | "removed" | "changed";
export type Changes = Record<ChangeKind, number> & {
  /** Entries of the draft whose transfer price stands above the suggested one. */
  above: number;
  /** Entries of the draft that get the price 0 with it. */
  free: number;
  /** Entries of the draft whose item or offer is not on sale, so that nobody can sell them yet, or any more. */
  off: number;
};
type Terms = EntryPrices & { floorBp: number | null; ceilingBp: number | null; commissionBp: number | null };
export type ChangeRow = {
  offerId: string;
  itemId: string;
  name: string;
  sortName: string;
  sku: string;
  kind: "purchase" | "rent" | "lease";
  period: "month" | "quarter" | "year" | null;
  change: ChangeKind;
  before: Terms | null;
  after: Terms | null;
};

/** How many entries a draft adds, removes and changes against a live version, how many sell at a loss, at price 0 for the first time, and not at all. */
export async function countChanges(
  { actor, tx }: Scope,
  live: string | null,
  draft: string,
): Promise<Changes> {
  const { rows } = await tx.execute<Changes>(sql`
    select count(*) filter (where change = 'added')::int as added,
      count(*) filter (where change = 'removed')::int as removed,
      count(*) filter (where change = 'changed')::int as changed,
      (select count(*)::int from portfolio_entries e where e.tenant_id = ${actor.tenantId}::uuid
        and e.version_id = ${draft}::uuid and ${sql.raw(isFreeEntry("e"))}
        and not exists (select 1 from portfolio_entries l where l.tenant_id = ${actor.tenantId}::uuid
          and l.version_id = ${live ?? actor.tenantId}::uuid and l.offer_id = e.offer_id and ${sql.raw(isFreeEntry("l"))})) as free,
      (select count(*)::int from portfolio_entries e where e.tenant_id = ${actor.tenantId}::uuid
        and e.version_id = ${draft}::uuid and (e.transfer_one_time > e.suggested_one_time
          or e.transfer_recurring > e.suggested_recurring)) as above,
      (select count(*)::int from portfolio_entries e where e.tenant_id = ${actor.tenantId}::uuid
        and e.version_id = ${draft}::uuid and e.on_sale = false) as off
    from (${differing(actor.tenantId, live, draft)}) as differing`);
  return rows[0] ?? { added: 0, removed: 0, changed: 0, above: 0, free: 0, off: 0 };
}

type Versions = { live: string | null; draft: string | null; which?: "all" | "sellable" };
type ChangesWanted = { only?: ChangeKind; beside?: Cursor; limit: number; locale?: string };

/** Entries that differ between two versions, by name, from beside a key on. */
export async function listChanges(
  { actor, tx }: Scope,
  { live, draft, which }: Versions,
  { only, beside, limit, locale = actor.tenantLocale }: ChangesWanted,
): Promise<ChangeRow[]> {
  const backward = beside?.side === "before";
  const direction = sql.raw(backward ? "desc" : "asc");
  const { rows } = await tx.execute<ChangeRow>(sql`
    select c.offer_id as "offerId", c.item_id as "itemId", c.sort_name as "sortName",
      coalesce(nullif(i.texts -> ${locale}::text ->> 'name', ''), i.name) as name, i.sku, o.kind, o.period,
      c.change, c.before, c.after
    from (select * from (${differing(actor.tenantId, live, draft, which)}) differing
      where (${only ?? null}::text is null or change = ${only ?? null}::text)
        and (${beside?.id ?? null}::uuid is null or (sort_name, offer_id) ${sql.raw(backward ? "<" : ">")}
          (${beside?.value ?? null}::text, ${beside?.id ?? null}::uuid))
      order by sort_name ${direction}, offer_id ${direction}
      limit ${limit}) c
    join items i on i.tenant_id = ${actor.tenantId}::uuid and i.id = c.item_id
    join offers o on o.tenant_id = ${actor.tenantId}::uuid and o.id = c.offer_id
    order by c.sort_name ${direction}, c.offer_id ${direction}`);
  return rows;
}

/** What publishing would change: counts, and one page of the entries by name. Throws NOT_FOUND. */
export async function getComparison(scope: Scope, wanted: ComparisonPath & { locale?: string }) {
  const { actor, tx } = scope;
  const portfolio = await getPortfolio(scope, wanted);
  const draft = await findDraft(tx, actor.tenantId, portfolio.id);
  const holders = await countHolders(scope, portfolio.id);
  if (!draft)
    return { portfolio, draft, holders, changes: undefined, page: pageOf<ChangeRow>([], undefined, keyOf) };
  const { only, page: cursor, locale } = wanted;
  const versions = { live: portfolio.liveVersionId, draft: draft.versionId };
  const rows = await listChanges(scope, versions, { only, beside: cursor, limit: PAGE_SIZE + 1, locale });
  const changes = await countChanges(scope, portfolio.liveVersionId, draft.versionId);
  return { portfolio, draft, holders, changes, page: pageOf(rows, cursor, keyOf) };
}

export type Comparison = Awaited<ReturnType<typeof getComparison>>;

async function countHolders({ actor, tx }: Scope, portfolioId: string): Promise<number> {
  const [counted] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.portfolioId, portfolioId)));
  return counted?.count ?? 0;
}

const keyOf = (row: ChangeRow) => ({ value: row.sortName, id: row.offerId });
