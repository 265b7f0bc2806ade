import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import { audit, entryOf } from "@/lib/audit/audit";
import { beginOf, dayBefore } from "@/lib/base/calendar";
import { allTenants } from "@/lib/chain/jobs";
import { type UpkeepScope, withUpkeep } from "@/lib/door/system";
import { timeZone, today } from "@/lib/i18n/locale";
import { tell } from "@/lib/notifications/commands";
import { followRenewals } from "@/lib/renewals/commands";
import { subscriptionMachine } from "./machine";
import { applyPricesOf, fixPricesOf } from "./prices/jobs";
import { remindOf } from "./reminders/jobs";
import { lapseRequests } from "./requests/lapsing/commands";
import { aboutSubscription, eventOfSubscription } from "./rules";
import { countChanges, noteChanges, sumChanges } from "./running/commands";
import { runs } from "./running/queries";
import { goesOn, termBeyond } from "./terms/rules";

const AT_ONCE = 500;

/** Renews and ends what is due in every tenant: each once, however late it is and however many workers do it. */
export async function turnSubscriptions(): Promise<void> {
  for await (const tenant of allTenants()) await turnSubscriptionsOf(tenant);
}

/**
 * The same for one tenant, 500 in a transaction, at the prices that hold by then; what has changed is added up. Then
 * the prices of renewals that come soon are fixed, and people reminded of the ends of terms.
 */
export async function turnSubscriptionsOf(tenantId: string, day = today()): Promise<void> {
  await applyPricesOf(tenantId, day);
  let turned: number;
  do turned = await withUpkeep(tenantId, (scope) => turnSome(scope, day));
  while (turned === AT_ONCE);
  for (const add of [countChanges, sumChanges]) while ((await withUpkeep(tenantId, add)) > 0);
  await fixPricesOf(tenantId, day);
  await remindOf(tenantId, day);
}

/** What another worker has in hand is passed over. */
async function turnSome(scope: UpkeepScope, day: string): Promise<number> {
  const { actor, tx } = scope;
  await followRenewals(scope, sql`s.ended_at is null and s.next_on <= ${day}::date`);
  const due = await tx
    .select(getTableColumns(subscriptions))
    .from(subscriptions)
    .where(
      and(eq(subscriptions.tenantId, actor.tenantId), runs, sql`${subscriptions.nextOn} <= ${day}::date`),
    )
    .orderBy(asc(subscriptions.nextOn), asc(subscriptions.id))
    .limit(AT_ONCE)
    .for("update", { skipLocked: true });
  const renews = (row: Due) => row.state !== "notice given" && goesOn(row);
  await renew(scope, due.filter(renews), day);
  await end(
    scope,
    due.filter((row) => !renews(row)),
  );
  return due.length;
}

type Due = typeof subscriptions.$inferSelect;

/** A term that is over is followed by the next one, with as many units as were agreed; where no term was agreed, nobody is told of each month. */
async function renew(scope: UpkeepScope, due: Due[], day: string): Promise<void> {
  if (!due.length) return;
  const { actor, tx } = scope;
  const terms = due.map((row) => ({
    id: row.id,
    ...termBeyond(row, day),
    quantity: row.nextQuantity ?? row.quantity,
  }));
  const now = new Date().toISOString();
  await tx.execute(sql`update subscriptions s set term = x.term, term_end = x."termEnd", quantity = x.quantity, next_quantity = null,
      state = ${subscriptionMachine.steps.renew.to}, state_changed_at = case when s.next_quantity is null then s.state_changed_at else ${now}::timestamptz end,
      version = s.version + 1, updated_at = ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as x(id uuid, term int, "termEnd" date, quantity int)
    where s.tenant_id = ${actor.tenantId}::uuid and s.id = x.id`);
  await fewer(scope, due);
  const told = due
    .filter(({ termMonths, nextQuantity }) => termMonths !== null || nextQuantity !== null)
    .map((row) => ({ ...row, quantity: row.nextQuantity ?? row.quantity }));
  await audit(scope, ...told.map((row) => entryOf("subscription-renewed", aboutSubscription(row))));
  await tell(scope, ...told.map((row) => eventOfSubscription("subscription-renewed", row, row.nextOn)));
}

/** What fewer units take away counts from the end of the term that they were agreed for. */
async function fewer(scope: UpkeepScope, due: Due[]): Promise<void> {
  const changes = due.flatMap(({ nextQuantity, ...row }) =>
    nextQuantity === null
      ? []
      : [{ ...row, kind: "fewer" as const, before: row, after: { ...row, quantity: nextQuantity } }],
  );
  for (const [day, some] of Map.groupBy(changes, ({ termEnd }) => termEnd))
    await noteChanges(scope, beginOf(day, timeZone()), some);
}

/** What ends does so at the beginning of its day, however late that is found. */
async function end(scope: UpkeepScope, due: Due[]): Promise<void> {
  if (!due.length) return;
  const { actor, tx } = scope;
  const now = new Date().toISOString();
  const ends = due.map(({ id, nextOn }) => ({ id, on: nextOn, at: beginOf(nextOn, timeZone()) }));
  await tx.execute(sql`update subscriptions s set state = ${subscriptionMachine.steps.end.to}, state_changed_at = ${now}::timestamptz,
      ends_on = x."on", ended_at = x.at, next_quantity = null,
      next_retail_recurring = null, next_transfer_recurring = null, next_price_on = null, version = s.version + 1, updated_at = ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as x(id uuid, "on" date, at timestamptz)
    where s.tenant_id = ${actor.tenantId}::uuid and s.id = x.id`);
  for (const [day, some] of Map.groupBy(due, ({ nextOn }) => nextOn))
    await noteChanges(
      scope,
      beginOf(day, timeZone()),
      some.map((row) => ({ ...row, kind: "ended", before: row, after: null })),
    );
  await audit(scope, ...due.map((row) => entryOf("subscription-ended", aboutSubscription(row))));
  await lapseRequests(scope, due);
  await tell(
    scope,
    ...due.map((row) => eventOfSubscription("subscription-ended", row, dayBefore(row.nextOn))),
  );
}
