import { and, asc, lte, type SQL, sql } from "drizzle-orm";
import { customers, subscriptions } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import { can, type Scope } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { listCalendarLinks } from "@/lib/links/queries";
import { type Cursor, keyset, PAGE_SIZE, pageOf } from "@/lib/list/page";
import { listing, ofCustomer, standing, subscriptionsInReach } from "@/lib/subscriptions/queries";
import { monthsOfPeriod, runs, sold } from "@/lib/subscriptions/running/queries";
import { type CalendarMonth, MONTHS_FED, monthsFrom } from "./rules";
import type { CalendarQuery } from "./schema";

/** Of a month with more subscriptions than these, no sum is made. */
export const MOST_OF_MONTH = 5_000;

/** A calendar in another program holds what comes next for so many subscriptions, the first ones. */
const MOST_FED = 1_000;

export type CalendarData = Awaited<ReturnType<typeof loadCalendar>>;
export type MonthSum = Awaited<ReturnType<typeof sumMonths>>[number];

/**
 * The calendar of what renews and ends: the months with what they come to, a page of one of them, the first in which something
 * does where none is asked for, and the links of its reader.
 */
export async function loadCalendar(scope: Scope, { month, page }: CalendarQuery) {
  const months = monthsFrom(today());
  const [sums, links] = await together([sumMonths(scope, months), listCalendarLinks(scope)]);
  const wanted = month ?? sums[0]?.month;
  const shown = months.find((each) => each.month === wanted) ?? months[0];
  if (!shown) throw notThere();
  return { months, sums, shown, list: await listMonth(scope, shown, page), links };
}

const { state, termMonths, termEnd, noticeDays, renewal, blockedOn } = subscriptions;

/** Whether a subscription ends with what comes next, as prospectOf says: by notice, by its terms, or by what the provider no longer renews. */
const ends = sql`(${state} = 'notice given' or (${termMonths} is not null and ${renewal} <> 'automatic')
  or coalesce(${blockedOn} <= ${termEnd} - greatest(coalesce(${noticeDays}, 0), 1), false))`;

/** What comes next within a month: a renewal on its day, an end on the last day. What is overdue for an hour is of the first month. */
const within = (from: SQL | undefined, first: SQL, next: SQL): SQL =>
  sql`${from ? sql`${subscriptions.nextOn} >= ${from} and` : sql``} ${subscriptions.nextOn} <= ${next}
    and (case when ${ends} then ${subscriptions.nextOn} > ${first} else ${subscriptions.nextOn} < ${next} end or ${subscriptions.nextOn} < ${first})`;

/** How many subscriptions renew and end in each month, and what they come to every month in minor units: to the customer, or for the provider what it bills. */
export async function sumMonths(scope: Scope, months: CalendarMonth[]) {
  const present = months[0]?.first ?? today();
  const firsts = sql`unnest(${sql.param(months.map(({ first }) => first))}::date[], ${sql.param(months.map(({ next }) => next))}::date[]) as m(first, next)`;
  const from = sql`case when m.first = ${present}::date then '-infinity'::date else m.first end`;
  const { rows } = await scope.tx.execute<{
    month: string;
    currency: string;
    renews: number;
    ends: number;
    monthly: string;
  }>(sql`
    select to_char(m.first, 'YYYY-MM') as month, t.currency, count(*) filter (where not t.ends)::int as renews,
      count(*) filter (where t.ends)::int as ends, sum(t.monthly)::bigint as monthly
    from ${firsts}, lateral (
      select ${subscriptions.currency} as currency, ${ends} as ends, ${monthlyValue(scope)} as monthly from ${subscriptions}
      where ${and(subscriptionsInReach(scope), runs, within(from, sql`m.first`, sql`m.next`))}
      order by ${subscriptions.nextOn}, ${subscriptions.id} limit ${MOST_OF_MONTH + 1}) t
    group by 1, 2 order by 1, 2`);
  return rows.map(({ monthly, ...row }) => ({ ...row, monthly: Number(monthly) }));
}

/** Each subscription rounded by itself (domain.md §3.12). */
function monthlyValue({ actor }: Scope): SQL {
  const { model, retailRecurring, transferRecurring, quantity } = subscriptions;
  const price =
    actor.side === "provider" && can(actor, "margin:read")
      ? sql`case when ${model} = 'resale' then coalesce(${transferRecurring}, 0) else ${retailRecurring} end`
      : retailRecurring;
  return sql`round(${quantity}::numeric * ${price} / ${monthsOfPeriod})`;
}

/** One page of what renews and ends in a month, by its day. */
export async function listMonth(
  scope: Scope,
  { month, first, next }: CalendarMonth,
  page: Cursor | undefined,
) {
  const isPresent = month === today().slice(0, 7);
  const { where, orderBy } = keyset(subscriptions.nextOn, subscriptions.id, page, "asc", "date");
  const day = (text: string) => sql`${text}::date`;
  const found = await listing(scope)
    .where(
      and(
        subscriptionsInReach(scope),
        runs,
        within(isPresent ? undefined : day(first), day(first), day(next)),
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, page, ({ nextOn, id }) => ({ value: nextOn, id }));
}

export type FedSubscription = Awaited<ReturnType<typeof listFed>>[number];

/** What comes next for the first thousand subscriptions of the next eighteen months, without any price. */
export function listFed(scope: Scope) {
  const { currency: _, retailRecurring: _price, ...days } = standing;
  const until = monthsFrom(today(), MONTHS_FED + 1).at(-1)?.first ?? today();
  return scope.tx
    .select({ ...sold, ...days, customerName: customers.name })
    .from(subscriptions)
    .innerJoin(customers, ofCustomer)
    .where(and(subscriptionsInReach(scope), runs, lte(subscriptions.nextOn, until)))
    .orderBy(asc(subscriptions.nextOn), asc(subscriptions.id))
    .limit(MOST_FED);
}
