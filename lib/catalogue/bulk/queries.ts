import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { items, offers } from "@/db/schema";
import { itemsFound, itemsMatching } from "@/lib/catalogue/filter/queries";
import { itemName } from "@/lib/catalogue/names/queries";
import { isFree, isPriced, moves } from "@/lib/catalogue/rules";
import { listCategories, requireCategory } from "@/lib/categories/queries";
import type { Scope } from "@/lib/door/scope";
import { idsOf } from "@/lib/list/search";
import { changedPrice } from "./rules";
import { type BulkChange, type BulkQuery, preparedChange, type Selection } from "./schema";

/** So many items change in one step. */
export const MOST_AT_ONCE = 10_000;
const ROWS_SHOWN = 25;

export type Planned = {
  id: string;
  sku: string;
  name: string;
  version: number;
  state: (typeof items.$inferSelect)["state"];
  categoryId: string | null;
  /** Offers whose list price changes, with what it was and will be. */
  prices: PlannedPrice[];
};
export type PlannedPrice = {
  offerId: string;
  kind: "purchase" | "rent" | "lease";
  period: "month" | "quarter" | "year" | null;
  currency: string;
  before: { oneTime: number | null; recurring: number | null };
  after: { oneTime: number | null; recurring: number | null };
};

/** How many items are chosen, and, once a change is prepared, how many it would alter, and the first of them. */
export async function getBulkPreview(scope: Scope, query: BulkQuery, locale: string) {
  const ids = await chosenIds(scope, query);
  const change = preparedChange(query, { locale, currency: scope.actor.currency });
  const made = change && ids.length <= MOST_AT_ONCE ? await plan(scope, ids, change, { locale }) : undefined;
  return {
    count: ids.length,
    tooMany: ids.length > MOST_AT_ONCE,
    change,
    planned: made && {
      count: made.planned.length,
      held: made.held,
      rows: made.planned.slice(0, ROWS_SHOWN),
    },
    categories: await listCategories(scope),
  };
}

export type BulkPreview = Awaited<ReturnType<typeof getBulkPreview>>;

/** The items a selection means now, by name; at most one more than MOST_AT_ONCE. */
export async function chosenIds(scope: Scope, selection: Selection): Promise<string[]> {
  const { actor, tx } = scope;
  const { which, ids, q } = selection;
  if (which === "matching" && q) {
    const hits = await itemsFound(scope, selection, undefined, MOST_AT_ONCE + 1);
    return idsOf(tx, hits);
  }
  const matching =
    which === "matching"
      ? await itemsMatching(scope, selection)
      : and(eq(items.tenantId, actor.tenantId), inArray(items.id, ids));
  const found = await tx
    .select({ id: items.id })
    .from(items)
    .where(matching)
    .orderBy(asc(items.name), asc(items.id))
    .limit(MOST_AT_ONCE + 1);
  return found.map(({ id }) => id);
}

/**
 * The items that a change really alters, by name, each with what changes; locks them where told. Those for which the step
 * is not possible, or that are so already, are left out, and those that would be sold at price 0 without a yes to it, which
 * are counted as `held`. Throws NOT_FOUND for a category of another tenant.
 */
export async function plan(
  scope: Scope,
  ids: string[],
  change: BulkChange,
  { locale, lock }: { locale?: string; lock?: "update" } = {},
): Promise<Plan> {
  const { actor, tx } = scope;
  if (!ids.length) return { planned: [], held: 0 };
  const found = tx
    .select({
      id: items.id,
      sku: items.sku,
      name: itemName(locale),
      version: items.version,
      state: items.state,
      categoryId: items.categoryId,
    })
    .from(items)
    .where(and(eq(items.tenantId, actor.tenantId), sql`${items.id} = any(${sql.param(ids)}::uuid[])`))
    .orderBy(asc(items.name), asc(items.id));
  const rows = (await (lock ? found.for(lock) : found)).map((row) => ({ ...row, prices: [] }));
  if (change.what === "category") {
    await requireCategory(scope, change.to);
    return { planned: rows.filter(({ categoryId }) => categoryId !== change.to), held: 0 };
  }
  if (change.what === "price") return withPrices(scope, rows, change, lock);
  const from = moves[change.move].from as readonly string[];
  const movable = rows.filter(({ state }) => from.includes(state));
  if (moves[change.move].to !== "active") return { planned: movable, held: 0 };
  const { priced, free } = await offersOnSale(scope, movable);
  const sellable = movable.filter(({ id }) => priced.has(id));
  return heldBack(sellable, ({ id }) => free.has(id), change);
}

type Plan = { planned: Planned[]; held: number };

/** Without the yes, what would be sold for nothing stays as it is. */
function heldBack(rows: Planned[], isFree: (row: Planned) => boolean, { free }: { free: boolean }): Plan {
  const planned = free ? rows : rows.filter((row) => !isFree(row));
  return { planned, held: rows.length - planned.length };
}

async function withPrices(
  scope: Scope,
  rows: Planned[],
  change: Extract<BulkChange, { what: "price" }>,
  lock?: "update",
): Promise<Plan> {
  const byItem = Map.groupBy(await offersOfItems(scope, rows, lock), ({ itemId }) => itemId);
  const changed = rows.flatMap((row) => {
    const prices = (byItem.get(row.id) ?? []).flatMap((offer): PlannedPrice[] => {
      const { oneTime, recurring } = offer;
      const after = {
        oneTime: change.part === "recurring" ? oneTime : changedPrice(oneTime, change, offer.currency),
        recurring: change.part === "oneTime" ? recurring : changedPrice(recurring, change, offer.currency),
      };
      if (after.oneTime === oneTime && after.recurring === recurring) return [];
      const { id: offerId, kind, period, currency } = offer;
      return [{ offerId, kind, period, currency, before: { oneTime, recurring }, after }];
    });
    return prices.length ? [{ ...row, prices }] : [];
  });
  const givesAway = ({ state, prices }: Planned) =>
    state === "active" && prices.some(({ before, after }) => isFree(after) && !isFree(before));
  return heldBack(changed, givesAway, change);
}

/** The offers of items with their list prices, in minor units; locks them where told. */
export function offersOfItems({ actor, tx }: Scope, of: { id: string }[], lock?: "update") {
  const ids = of.map(({ id }) => id);
  const found = tx
    .select({
      id: offers.id,
      itemId: offers.itemId,
      kind: offers.kind,
      period: offers.period,
      currency: offers.currency,
      state: offers.state,
      oneTime: offers.oneTime,
      recurring: offers.recurring,
    })
    .from(offers)
    .where(and(eq(offers.tenantId, actor.tenantId), sql`${offers.itemId} = any(${sql.param(ids)}::uuid[])`))
    .orderBy(asc(offers.itemId), asc(offers.position), asc(offers.id));
  return lock ? found.for(lock) : found;
}

/** Which of the items have an offer on sale with its price, and which one that asks for nothing. */
async function offersOnSale(scope: Scope, rows: { id: string }[]) {
  const found = (await offersOfItems(scope, rows)).filter(({ state }) => state === "active");
  const itemsOf = (offers: typeof found) => new Set(offers.map(({ itemId }) => itemId));
  return { priced: itemsOf(found.filter(isPriced)), free: itemsOf(found.filter(isFree)) };
}
