import { and, asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit, entryOf } from "@/lib/audit/audit";
import { beginOf } from "@/lib/base/calendar";
import { type UpkeepScope, withUpkeep } from "@/lib/door/system";
import { timeZone } from "@/lib/i18n/locale";
import { tell } from "@/lib/notifications/commands";
import { aboutSubscription, prospectOf } from "@/lib/subscriptions/rules";
import { noteChanges } from "@/lib/subscriptions/running/commands";
import { runs } from "@/lib/subscriptions/running/queries";
import { listRepriced, type Place, type Priced } from "./queries";
import { priceAheadOf, pricedFrom, pricesAtRenewal } from "./rules";

const AT_ONCE = 500;
/** So many subscriptions are looked through at once for those whose price changes. */
const LOOKED_THROUGH = 5_000;
const FIRST: Place = { on: "0001-01-01", id: "00000000-0000-0000-0000-000000000000" };

type Row = typeof subscriptions.$inferSelect;

/** Fixes the prices of renewals that come soon, where another one holds by then, and tells it: each once, as long as it is in time. */
export async function fixPricesOf(tenantId: string, day: string): Promise<void> {
  let after: Place | undefined = FIRST;
  while (after) {
    const from: Place = after;
    const { found, next } = await withUpkeep(tenantId, (scope) =>
      listRepriced(scope, { day, after: from, most: LOOKED_THROUGH }),
    );
    // What stays as it is, as where a price was agreed or is held to a limit, is not locked.
    const changes = found.filter((each) => differs(each, pricesAtRenewal(each, each)));
    for (let at = 0; at < changes.length; at += AT_ONCE)
      await withUpkeep(tenantId, (scope) => fixSome(scope, changes.slice(at, at + AT_ONCE), day));
    after = next;
  }
}

type Paid = Pick<Priced, "retailRecurring" | "transferRecurring">;

/** Whether another price is asked of the customer, or of a reseller that buys. */
const differs = (now: Paid & { model: string }, next: Paid): boolean =>
  next.retailRecurring !== now.retailRecurring ||
  (now.model === "resale" && next.transferRecurring !== now.transferRecurring);

/** What another worker has in hand is passed over, as is what it has fixed meanwhile. */
async function fixSome(scope: UpkeepScope, found: Priced[], day: string): Promise<void> {
  if (!found.length) return;
  const { actor, tx } = scope;
  const now = new Map(found.map(({ id, ...prices }) => [id, prices]));
  const rows = await tx
    .select(getTableColumns(subscriptions))
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.tenantId, actor.tenantId),
        inArray(subscriptions.id, [...now.keys()]),
        runs,
        sql`${subscriptions.nextPriceOn} is null`,
      ),
    )
    .for("update", { skipLocked: true });
  for (const row of rows) {
    const prices = now.get(row.id);
    const from = pricedFrom(row, day);
    if (!prices || !from) continue;
    const next = pricesAtRenewal(row, prices);
    if (differs(row, next) && Number.isSafeInteger(next.retailRecurring * row.quantity))
      await fix(scope, row, next, from);
  }
}

async function fix(scope: UpkeepScope, row: Row, next: ReturnType<typeof pricesAtRenewal>, from: string) {
  const { actor, tx } = scope;
  await tx
    .update(subscriptions)
    .set({
      nextRetailRecurring: next.retailRecurring,
      nextTransferRecurring: next.transferRecurring,
      nextPriceOn: from,
      ...nextVersion(subscriptions),
    })
    .where(and(eq(subscriptions.tenantId, actor.tenantId), eq(subscriptions.id, row.id)));
  const retail = next.retailRecurring !== row.retailRecurring;
  const { retailRecurring, transferRecurring, currency } = row;
  // A customer learns nothing of a price between provider and reseller, not even that it changes.
  const about = { ...aboutSubscription(row), ...(!retail && { customerId: null }) };
  const before = { currency, recurring: retailRecurring, transferRecurring };
  const after = { currency, recurring: next.retailRecurring, transferRecurring: next.transferRecurring };
  await audit(scope, entryOf("subscription-price-fixed", about, { words: { day: from }, before, after }));
  const base = { recordId: row.id, resellerId: row.resellerId, customerId: row.customerId };
  // From then on as many run as were agreed by then.
  const quantity = row.nextQuantity ?? row.quantity;
  const words = { ...aboutSubscription({ ...row, quantity }).words, day: from };
  if (retail)
    await tell(scope, {
      ...{ kind: "subscription-price", ...base },
      words: {
        ...words,
        ...{ currency, period: row.period },
        priceBefore: quantity * retailRecurring,
        priceAfter: quantity * next.retailRecurring,
      },
    });
  if (row.model === "resale" && next.transferRecurring !== transferRecurring)
    await tell(scope, { kind: "subscription-transfer-price", ...base, words });
}

/** Lets the prices hold whose day has come, for what does not end by then: each once, in the figures from the beginning of its day on. */
export async function applyPricesOf(tenantId: string, day: string): Promise<void> {
  let applied: number;
  do applied = await withUpkeep(tenantId, (scope) => applySome(scope, day));
  while (applied === AT_ONCE);
}

async function applySome(scope: UpkeepScope, day: string): Promise<number> {
  const { actor, tx } = scope;
  const due = await tx
    .select(getTableColumns(subscriptions))
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.tenantId, actor.tenantId),
        runs,
        sql`${subscriptions.nextPriceOn} is not null and ${subscriptions.nextPriceOn} <= ${day}::date`,
      ),
    )
    .orderBy(asc(subscriptions.nextPriceOn))
    .limit(AT_ONCE)
    .for("update", { skipLocked: true });
  if (!due.length) return 0;
  const holds = due.filter((row) => priceAheadOf(row, prospectOf(row)));
  const ids = (rows: Row[]) => sql.param(rows.map(({ id }) => id));
  await tx.execute(sql`update subscriptions s
    set retail_recurring = case when s.id = any(${ids(holds)}::uuid[]) then s.next_retail_recurring else s.retail_recurring end,
      transfer_recurring = case when s.id = any(${ids(holds)}::uuid[]) then s.next_transfer_recurring else s.transfer_recurring end,
      next_retail_recurring = null, next_transfer_recurring = null, next_price_on = null, version = s.version + 1, updated_at = now()
    where s.tenant_id = ${actor.tenantId}::uuid and s.id = any(${ids(due)}::uuid[])`);
  const changes = holds.map((row) => ({
    ...row,
    kind: "price" as const,
    before: row,
    after: {
      ...row,
      retailRecurring: row.nextRetailRecurring ?? row.retailRecurring,
      transferRecurring: row.nextTransferRecurring,
    },
  }));
  for (const [from, some] of Map.groupBy(changes, ({ nextPriceOn }) => nextPriceOn ?? day))
    await noteChanges(scope, beginOf(from, timeZone()), some);
  const told = holds.filter((row) => row.nextRetailRecurring !== row.retailRecurring);
  await audit(scope, ...told.map((row) => entryOf("subscription-price-changed", aboutSubscription(row))));
  return due.length;
}
