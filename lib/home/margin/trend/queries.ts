import { type AnyColumn, and, eq, not, type SQL, sql } from "drizzle-orm";
import { subscriptionChanges } from "@/db/schema";
import { together } from "@/lib/base/together";
import type { Scope } from "@/lib/door/scope";
import { placedLines } from "@/lib/home/margin/queries";
import { monthBeside } from "@/lib/home/margin/rules";
import { monthsUntil } from "@/lib/home/revenue/rules";
import { timeZone, today } from "@/lib/i18n/locale";
import { changesInReach } from "@/lib/subscriptions/queries";
import { gains } from "@/lib/subscriptions/running/queries";

const TOP = 5;

/** What all that runs at a month's end leaves the reseller every month, and what came to it and went in the month; minor units. */
export type RunningMonth = { month: string; running: number; gained: number; lost: number };
/** What orders of some days leave it, as MonthsMargin has it. */
export type Booked = {
  orders: number;
  once: number;
  monthly: number;
  confirmedOnce: number;
  confirmedMonthly: number;
};
export type TopCustomer = { id: string; name: string; running: number };

export type MarginTrend = {
  currency: string;
  /** Twelve of them, the present one last. */
  months: RunningMonth[];
  /** This month so far, and the same days of the month before. */
  now: Booked & { gained: number; lost: number };
  before: Booked & { gained: number; lost: number };
  /** The customers for whom most runs. */
  top: TopCustomer[];
};

/** The reseller's money of today, beside that of the month before. For margin:read alone: it reads transfer prices. */
export async function getMarginTrend(scope: Scope): Promise<MarginTrend> {
  const { actor } = scope;
  const months = monthsUntil(new Date(), timeZone());
  const current = months.at(-1) ?? "";
  const currency = actor.portfolioCurrency ?? actor.currency;
  const [changes, booked] = await together([runningChanges(scope, currency), bookedSoFar(scope, current)]);
  const ofMonths = changes.filter(({ month }) => month !== null);
  const changeOf = (month: string) => ofMonths.find((each) => each.month === month);
  const soFar = (month: string) => {
    const { gainedSoFar = 0, lostSoFar = 0 } = changeOf(month) ?? {};
    const { month: _, ...rest } = booked.find((each) => each.month === month) ?? { ...nothing, month };
    return { ...rest, gained: Number(gainedSoFar), lost: Number(lostSoFar) };
  };
  return {
    currency,
    months: months.map((month) => ({
      month,
      running: ofMonths
        .filter((each) => (each.month ?? "") <= month)
        .reduce((sum, { gained, lost }) => sum + Number(gained) - Number(lost), 0),
      gained: Number(changeOf(month)?.gained ?? 0),
      lost: Number(changeOf(month)?.lost ?? 0),
    })),
    now: soFar(current),
    before: soFar(monthBeside(current, -1)),
    top: changes.flatMap(({ id, name, gained }) =>
      id && name ? [{ id, name, running: Number(gained) }] : [],
    ),
  };
}

const nothing: Booked = { orders: 0, once: 0, monthly: 0, confirmedOnce: 0, confirmedMonthly: 0 };

/** A row of a month, or of a customer with what runs for it. A bigint read outside the query builder comes as text. */
type Change = {
  month: string | null;
  id: string | null;
  name: string | null;
  gained: string;
  lost: string;
  gainedSoFar: string;
  lostSoFar: string;
};

const dayOfMonth = () => sql`${Number(today().slice(8))}::integer`;
const local = (at: SQL | AnyColumn) => sql`(${at} at time zone ${timeZone()})`;

/**
 * By how much each month changed what runs, and whom most of it runs for. What is added up by day and by customer is read from
 * there, with what changed since (subscription_changes); of assigned customers what changed in their subscriptions.
 */
async function runningChanges(scope: Scope, currency: string): Promise<Change[]> {
  const { actor, tx } = scope;
  const { customerId, at, leftMonthly, summed } = subscriptionChanges;
  const whole = scope.reach !== "assigned";
  const changes = tx
    .select({
      customerId,
      day: sql`${local(at)}::date`.as("day"),
      left: sql`${leftMonthly}`.as("left_monthly"),
      gains: gains.as("gains"),
    })
    .from(subscriptionChanges)
    .where(
      and(changesInReach(scope), eq(subscriptionChanges.currency, currency), whole ? not(summed) : undefined),
    );
  const own = sql`tenant_id = ${actor.tenantId}::uuid and reseller_id = ${actor.resellerId ?? actor.tenantId}::uuid and currency = ${currency}`;
  const days = sql`union all select day, gained, lost from running_days where ${own}`;
  // A customer of whom less runs since then makes room for one more.
  const most = sql`select customer_id, left_monthly from running_customers where ${own}`;
  const ofCustomers = sql`union all select * from (
    (${most} order by left_monthly desc, customer_id desc limit ${TOP} + (select count(distinct customer_id) from c))
    union (${most} and customer_id in (select customer_id from c))) known`;
  const soFar = sql`filter (where extract(day from d.day) <= ${dayOfMonth()})`;
  const { rows } = await tx.execute<Change>(sql`
    with c as materialized (${changes}),
    d as (select day, case when gains then left_monthly else 0 end as gained, case when gains then 0 else - left_monthly end as lost
      from c ${whole ? days : sql``}),
    top as (select customer_id, sum(left_monthly)::bigint as running from (
        select customer_id, left_monthly from c ${whole ? ofCustomers : sql``}) each
      group by customer_id order by 2 desc, 1 limit ${TOP})
    select to_char(d.day, 'YYYY-MM') as month, null::uuid as id, null::text as name,
      sum(d.gained)::bigint as gained, sum(d.lost)::bigint as lost,
      coalesce(sum(d.gained) ${soFar}, 0)::bigint as "gainedSoFar", coalesce(sum(d.lost) ${soFar}, 0)::bigint as "lostSoFar"
    from d group by 1
    union all
    (select null, top.customer_id, customers.name, top.running, 0, 0, 0 from top
     join customers on customers.tenant_id = ${actor.tenantId}::uuid and customers.id = top.customer_id
     where top.running > 0 order by top.running desc, customers.name)`);
  return rows;
}

type BookedRow = { month: string } & Record<keyof Booked, string | number>;

/** What was booked in the days that this month has had, and in the same days of the month before. */
async function bookedSoFar(scope: Scope, month: string): Promise<(Booked & { month: string })[]> {
  const sum = (part: "once" | "monthly", more = sql``) =>
    sql`coalesce(sum(p.${sql.raw(part)}) ${more}, 0)::bigint`;
  const confirmed = sql`filter (where p.confirmed)`;
  const { rows } = await scope.tx.execute<BookedRow>(sql`
    select to_char(${local(sql`p.placed_at`)}, 'YYYY-MM') as month, count(distinct p.order_id)::int as orders,
      ${sum("once")} as once, ${sum("monthly")} as monthly,
      ${sum("once", confirmed)} as "confirmedOnce", ${sum("monthly", confirmed)} as "confirmedMonthly"
    from (${placedLines(scope, monthBeside(month, -1), 2)}) p
    where extract(day from ${local(sql`p.placed_at`)}) <= ${dayOfMonth()} group by 1`);
  return rows.map(({ month, ...sums }) => ({
    month,
    orders: Number(sums.orders),
    once: Number(sums.once),
    monthly: Number(sums.monthly),
    confirmedOnce: Number(sums.confirmedOnce),
    confirmedMonthly: Number(sums.confirmedMonthly),
  }));
}
