import { sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { runningMonths, subscriptionChanges } from "@/db/schema";
import type { Tx } from "@/db/scope";
import type { UpkeepScope } from "@/lib/door/system";
import { timeZone } from "@/lib/i18n/locale";
import { gains } from "./queries";
import { differenceOf, type Running } from "./rules";

type Acting = { actor: { tenantId: string }; tx: Tx };
type Row = typeof subscriptionChanges.$inferInsert;

/** What becomes of a subscription: what ran before and after, where something did, and what is due for the rest of a period. */
export type RunningChange = Pick<Row, "kind" | "retailOnce" | "billedOnce" | "leftOnce"> & {
  id: string;
  resellerId: string | null;
  customerId: string;
  before: Running | null;
  after: Running | null;
};

/** Notes by how much something that happened at a moment altered what runs; whatever a subscription is later, this stays. */
export async function noteChanges(
  { actor, tx }: Acting,
  at: Date,
  changes: readonly RunningChange[],
): Promise<void> {
  const rows = changes.flatMap(({ id, before, after, ...change }): Row[] => {
    const one = after ?? before;
    if (!one) return [];
    return [
      {
        ...change,
        ...differenceOf(before, after),
        tenantId: actor.tenantId,
        subscriptionId: id,
        at,
        quantity: after?.quantity ?? 0,
        currency: one.currency,
      },
    ];
  });
  if (rows.length) await tx.insert(subscriptionChanges).values(rows);
}

/** So many changes are counted at once. */
const AT_ONCE = 5_000;

/** Counts what has changed to the months in which it did, so that the provider's home adds up months. Each change counts once. */
export async function countChanges({ actor, tx }: UpkeepScope): Promise<number> {
  const tenant = sql`${actor.tenantId}::uuid`;
  const { rows } = await tx.execute<{ month: string; currency: string; billed: string; changes: number }>(sql`
    with counted as (
      update subscription_changes set counted = true
      where tenant_id = ${tenant} and id in (select id from subscription_changes
        where tenant_id = ${tenant} and not counted order by id limit ${AT_ONCE} for update skip locked)
      returning at, currency, billed_monthly)
    select to_char(at at time zone ${timeZone()}, 'YYYY-MM') as month, currency,
      sum(billed_monthly)::bigint as billed, count(*)::int as changes
    from counted group by 1, 2`);
  for (const { month, currency, billed } of rows)
    await tx
      .insert(runningMonths)
      .values({ tenantId: actor.tenantId, id: newId(), month, currency, billedMonthly: Number(billed) })
      .onConflictDoUpdate({
        target: [runningMonths.tenantId, runningMonths.month, runningMonths.currency],
        set: { billedMonthly: sql`${runningMonths.billedMonthly} + excluded.billed_monthly` },
      });
  return rows.reduce((sum, { changes }) => sum + changes, 0);
}

/** Adds what has changed to the days and customers of resellers, so that their homes read neither all of it nor what was long ago. Each change is added once. */
export async function sumChanges({ actor, tx }: UpkeepScope): Promise<number> {
  const tenant = sql`${actor.tenantId}::uuid`;
  const { rows } = await tx.execute<{ changes: number }>(sql`
    with summed as (
      update subscription_changes set summed = true
      where tenant_id = ${tenant} and id in (select id from subscription_changes
        where tenant_id = ${tenant} and not summed order by reseller_id, id limit ${AT_ONCE} for update skip locked)
      returning reseller_id, customer_id, at, currency, ${gains} as gains, left_monthly),
    days as (
      insert into running_days as d (tenant_id, id, reseller_id, currency, day, gained, lost)
      select ${tenant}, gen_random_uuid(), reseller_id, currency, (at at time zone ${timeZone()})::date as day,
        coalesce(sum(left_monthly) filter (where gains), 0), - coalesce(sum(left_monthly) filter (where not gains), 0)
      from summed where reseller_id is not null group by reseller_id, currency, day order by reseller_id, currency, day
      on conflict (tenant_id, reseller_id, currency, day) do update set gained = d.gained + excluded.gained, lost = d.lost + excluded.lost),
    of_customers as (
      insert into running_customers as c (tenant_id, id, reseller_id, customer_id, currency, left_monthly)
      select ${tenant}, gen_random_uuid(), reseller_id, customer_id, currency, sum(left_monthly)
      from summed where reseller_id is not null group by reseller_id, currency, customer_id order by reseller_id, currency, customer_id
      on conflict (tenant_id, reseller_id, currency, customer_id) do update set left_monthly = c.left_monthly + excluded.left_monthly)
    select count(*)::int as changes from summed`);
  return rows[0]?.changes ?? 0;
}
