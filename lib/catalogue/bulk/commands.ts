import { and, eq, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { items } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit, type Change } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import { syncCopies } from "@/lib/catalogue/commands";
import { moves } from "@/lib/catalogue/rules";
import type { Scope } from "@/lib/door/scope";
import { chosenIds, MOST_AT_ONCE, type Planned, plan } from "./queries";
import type { BulkChange, BulkForm } from "./schema";

/**
 * Changes many items as the preview said: a step in their life, their category, or their list prices; portfolios follow.
 * Returns how many. The first entry gets the id of the step, by which undoItems finds it. Throws CONFLICT where the number is
 * no longer the previewed one, LIMIT, NOT_FOUND.
 */
export async function changeItems(scope: Scope, given: BulkForm, step = newId()): Promise<number> {
  const ids = await chosenIds(scope, given);
  if (ids.length > MOST_AT_ONCE) throw new AppError("LIMIT", "tooManyMatch", { most: MOST_AT_ONCE });
  const { planned } = await plan(scope, ids, given, { lock: "update" });
  if (planned.length !== given.expected) throw new AppError("CONFLICT", "selectionChanged");
  await write(scope, planned, given);
  await syncCopies(
    scope,
    planned.map(({ id }) => id),
  );
  const entries = planned.map((item) => auditOf(item, given));
  await audit(scope, ...entries.map((entry, at) => (at === 0 ? { ...entry, entry: step } : entry)));
  return planned.length;
}

async function write(scope: Scope, planned: Planned[], change: BulkChange): Promise<void> {
  const { actor, tx } = scope;
  const ids = planned.map(({ id }) => id);
  const now = new Date();
  const values = {
    state: () => {
      if (change.what !== "state") return {};
      return { state: moves[change.move].to, stateChangedAt: now, stateChangedBy: actor.userId };
    },
    category: () => (change.what === "category" ? { categoryId: change.to } : {}),
    price: () => ({}),
  }[change.what]();
  await tx
    .update(items)
    .set({ ...values, ...nextVersion(items) })
    .where(and(eq(items.tenantId, actor.tenantId), sql`${items.id} = any(${sql.param(ids)}::uuid[])`));
  const prices = planned.flatMap((item) => item.prices);
  await writePrices(
    scope,
    prices.map(({ offerId, after }) => ({ offerId, ...after })),
  );
}

/** Sets the list prices of offers, in minor units. */
export async function writePrices(
  { actor, tx }: Scope,
  prices: { offerId: string; oneTime: number | null; recurring: number | null }[],
): Promise<void> {
  if (!prices.length) return;
  await tx.execute(sql`
    update offers o
    set one_time = p.one_time, recurring = p.recurring, version = o.version + 1, updated_at = now()
    from unnest(${sql.param(prices.map(({ offerId }) => offerId))}::uuid[],
      ${sql.param(prices.map(({ oneTime }) => oneTime))}::bigint[],
      ${sql.param(prices.map(({ recurring }) => recurring))}::bigint[]) as p (id, one_time, recurring)
    where o.tenant_id = ${actor.tenantId}::uuid and o.id = p.id`);
}

function auditOf(item: Planned, change: BulkChange): Change {
  const { id, name } = item;
  const yes = "free" in change && change.free ? { soldAtPriceZero: true } : {};
  const entry = { record: { kind: "item", id, label: name }, words: { name } };
  const revision = item.version + 1;
  if (change.what === "state") {
    const { action, to } = moves[change.move];
    return { ...entry, action, before: { state: item.state }, after: { state: to, revision, ...yes } };
  }
  if (change.what === "category") {
    const before = { categoryId: item.categoryId };
    return { ...entry, action: "item-moved-category", before, after: { categoryId: change.to, revision } };
  }
  const prices = (when: "before" | "after") =>
    item.prices.map(({ offerId, currency, ...price }) => ({
      offerId,
      currency,
      ...price[when],
      ...(when === "after" && { revision, ...yes }),
    }));
  return { ...entry, action: "item-prices-changed", before: prices("before"), after: prices("after") };
}
