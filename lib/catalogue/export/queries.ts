import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { categories, items, offerCosts, offers } from "@/db/schema";
import { keyset, searchWords } from "../../page";
import { can, type Scope } from "../../scope";
import { inCategory, itemColumns, priceColumns } from "../queries";
import type { ItemFilter } from "../schema";

const BATCH = 500;

type Last = { name: string; id: string };

/** The next 500 items that match a filter after one, by name, each with its offers; costs only for those who may read them. */
export async function nextItems(scope: Scope, filter: ItemFilter, last: Last | undefined) {
  const { actor, tx } = scope;
  const found = await tx
    .select({ ...itemColumns, stockKept: items.stockKept })
    .from(items)
    .leftJoin(categories, inCategory)
    .where(and(eq(items.tenantId, actor.tenantId), await matching(scope, filter, last)))
    .orderBy(asc(items.name), asc(items.id))
    .limit(BATCH);
  const sold = found.length
    ? await listOffers(
        scope,
        found.map(({ id }) => id),
      )
    : [];
  const byItem = Map.groupBy(sold, ({ itemId }) => itemId);
  return found.map((item) => ({ ...item, offers: byItem.get(item.id) ?? [] }));
}

export type ExportedItem = Awaited<ReturnType<typeof nextItems>>[number];

async function matching({ tx }: Scope, { q, state, category }: ItemFilter, last: Last | undefined) {
  if (!q) {
    const after = last && ({ side: "after", value: last.name, id: last.id } as const);
    return and(
      state && eq(items.state, state),
      category ? eq(items.categoryId, category) : undefined,
      keyset(items.name, items.id, after).where,
    );
  }
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from kontor_search_items(${sql.param(searchWords(q))}::text[], ${state ?? null}, ${category ?? null}::uuid,
      ${last?.name ?? null}, ${last?.id ?? null}::uuid, ${BATCH})`,
  );
  return sql`${items.id} = any(${sql.param(rows.map(({ id }) => id))}::uuid[])`;
}

const terms = {
  ...priceColumns,
  termMonths: offers.termMonths,
  noticeDays: offers.noticeDays,
  renewal: offers.renewal,
};
const order = [asc(offers.itemId), asc(offers.position), asc(offers.id)];

const ofItems = ({ actor }: Scope, itemIds: string[]) =>
  and(eq(offers.tenantId, actor.tenantId), inArray(offers.itemId, itemIds));

const listTerms = (scope: Scope, itemIds: string[]) =>
  scope.tx
    .select(terms)
    .from(offers)
    .where(ofItems(scope, itemIds))
    .orderBy(...order);

export type ExportedOffer = Awaited<ReturnType<typeof listTerms>>[number] & {
  cost?: { oneTime: number | null; recurring: number | null } | null;
};

async function listOffers(scope: Scope, itemIds: string[]): Promise<ExportedOffer[]> {
  if (!can(scope.actor, "cost:read")) return listTerms(scope, itemIds);
  return scope.tx
    .select({ ...terms, cost: { oneTime: offerCosts.oneTime, recurring: offerCosts.recurring } })
    .from(offers)
    .leftJoin(offerCosts, and(eq(offerCosts.tenantId, offers.tenantId), eq(offerCosts.offerId, offers.id)))
    .where(ofItems(scope, itemIds))
    .orderBy(...order);
}
