import { and, lt, notInArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { orderLines, orders, subscriptionChanges } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { startOfMonth } from "@/lib/list/days";
import { type Cursor, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { isBilled, monthsOfPrice, ofOrder, ordersInReach } from "@/lib/orders/queries";
import { changesInReach } from "@/lib/subscriptions/queries";

/** What orders leave the reseller, in minor units: booked when placed, confirmed by the provider, and running every month. */
export type Margin = {
  orders: number;
  bookedOnce: number;
  bookedMonthly: number;
  confirmedOnce: number;
  confirmedMonthly: number;
  running: number;
};
export type MonthsMargin = Margin & { month: string; currency: string };
export type CustomersMargin = Margin & { customerId: string; name: string };

type LeftOf = Record<"model" | "quantity" | "retail" | "transfer" | "commissionBp", PgColumn>;

/** What something leaves the reseller, as marginTotals of lib/pricing/billing has it. */
const leftOf = ({
  model,
  quantity,
  retail,
  transfer,
  commissionBp,
}: LeftOf) => sql`case when ${model} = 'agency'
    then round(${quantity}::numeric * coalesce(${retail}, 0) * coalesce(${commissionBp}, 0) / 10000.0)
    else ${quantity} * (coalesce(${retail}, 0) - coalesce(${transfer}, ${retail}, 0)) end`;

const once = leftOf({
  ...orderLines,
  model: orders.model,
  retail: orderLines.retailOneTime,
  transfer: orderLines.transferOneTime,
});
/** What a line leaves the reseller every month; half-up per line. */
const monthly = sql`round((${leftOf({
  ...orderLines,
  model: orders.model,
  retail: orderLines.retailRecurring,
  transfer: orderLines.transferRecurring,
})})::numeric / ${monthsOfPrice})`;
/**
 * What a calendar month ("2026-11") brought the reseller: orders placed in it, rejected and cancelled ones left out, and
 * what runs at its end leaves every month. For margin:read alone: it reads transfer prices.
 */
export async function getMonthsMargin(scope: Scope, month: string): Promise<MonthsMargin> {
  const { actor, tx } = scope;
  const { rows } = await tx.execute<Sums>(sql`select ${sums} from (${parts(scope, month)}) p`);
  return { ...marginOf(rows[0]), month, currency: actor.portfolioCurrency ?? actor.currency };
}

/** As getMonthsMargin, customer by customer, by name: a page of those with an order or something that runs. */
export async function listMargin(
  scope: Scope,
  { month, page }: { month: string; page?: Cursor },
  size = PAGE_SIZE,
): Promise<Page<CustomersMargin>> {
  const back = page?.side === "before";
  const beyond = page
    ? sql`where (c.name, c.id) ${sql.raw(back ? "<" : ">")} (${page.value}, ${page.id}::uuid)`
    : sql``;
  const way = sql.raw(back ? "desc" : "asc");
  const { rows } = await scope.tx.execute<Sums & { customerId: string; name: string }>(sql`
    select s.*, c.name from (select p.customer_id as "customerId", ${sums}
      from (${parts(scope, month)}) p group by p.customer_id) s
    join customers c on c.tenant_id = ${scope.actor.tenantId}::uuid and c.id = s."customerId"
    ${beyond} order by c.name ${way}, c.id ${way} limit ${size + 1}`);
  const found = rows.map((row) => ({ ...marginOf(row), customerId: row.customerId, name: row.name }));
  return pageOf(found, page, ({ name, customerId }) => ({ value: name, id: customerId }), size);
}

type Sums = Record<keyof Margin, string | number>;

const sumOf = (what: string, as: keyof Margin) => sql.raw(`coalesce(sum(${what}), 0)::bigint as "${as}"`);
const sums = sql.join(
  [
    sql.raw(`count(distinct p.order_id)::int as "orders"`),
    sumOf("p.once", "bookedOnce"),
    sumOf("p.monthly", "bookedMonthly"),
    sumOf("case when p.confirmed then p.once end", "confirmedOnce"),
    sumOf("case when p.confirmed then p.monthly end", "confirmedMonthly"),
    sumOf("p.running", "running"),
  ],
  sql`, `,
);

/** A bigint read outside the query builder comes as text. */
const marginOf = (row: Sums | undefined): Margin => ({
  orders: Number(row?.orders ?? 0),
  bookedOnce: Number(row?.bookedOnce ?? 0),
  bookedMonthly: Number(row?.bookedMonthly ?? 0),
  confirmedOnce: Number(row?.confirmedOnce ?? 0),
  confirmedMonthly: Number(row?.confirmedMonthly ?? 0),
  running: Number(row?.running ?? 0),
});

/** The lines of the orders that were placed in so many months from one on, rejected and cancelled ones left out. */
export const placedLines = (scope: Scope, month: string, months = 1) =>
  scope.tx
    .select({
      customerId: sql`${orders.customerId}`.as("customer_id"),
      orderId: sql`${orders.id}`.as("order_id"),
      once: sql`${once}`.as("once"),
      monthly: sql`${monthly}`.as("monthly"),
      confirmed: sql`${isBilled}`.as("confirmed"),
      running: sql`0::numeric`.as("running"),
      placedAt: sql`${orders.placedAt}`.as("placed_at"),
    })
    .from(orders)
    .innerJoin(orderLines, ofOrder)
    .where(
      and(
        ordersInReach(scope),
        notInArray(orders.state, ["rejected", "cancelled"]),
        sql`${orders.placedAt} >= ${startOfMonth(month, 0)} and ${orders.placedAt} < ${startOfMonth(month, months)}`,
      ),
    );

/** All that counts: lines of the orders placed in the month, and what changed until its end in what runs. */
function parts(scope: Scope, month: string): SQL {
  const { tx } = scope;
  const end = startOfMonth(month, 1);
  const active = tx
    .select({
      customerId: sql`${subscriptionChanges.customerId}`.as("customer_id"),
      orderId: sql`null::uuid`.as("order_id"),
      once: sql`0::numeric`.as("once"),
      monthly: sql`0::numeric`.as("monthly"),
      confirmed: sql`false`.as("confirmed"),
      running: sql`${subscriptionChanges.leftMonthly}`.as("running"),
      placedAt: sql`null::timestamptz`.as("placed_at"),
    })
    .from(subscriptionChanges)
    .where(and(changesInReach(scope), lt(subscriptionChanges.at, end)));
  return sql`${placedLines(scope, month)} union all ${active}`;
}
