import { and, eq, type SQL, sql } from "drizzle-orm";
import { customers, orders, resellers, subscriptionChanges, subscriptions } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { dayAfter } from "@/lib/base/calendar";
import { notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import { assigned, findCustomerName } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { countTogether } from "@/lib/list/counts";
import { type Cursor, keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { among, type Most } from "@/lib/list/search";
import { listThreads } from "@/lib/threads/queries";
import { threadsOf } from "@/lib/threads/rules";
import type { ThreadPage } from "@/lib/threads/schema";
import { withRequest } from "./requests/reach/queries";
import { paid, priceAhead, runs, sold } from "./running/queries";
import type { ShownSubscriptions, SubscriptionFilter } from "./schema";
import { foundSubscriptions } from "./search";

/** Counts of subscriptions stop here. */
export const COUNT_BOUND = 100;

/** The subscriptions in the actor's reach: tenant, own company, and assignment of the customer. */
export const subscriptionsInReach = (scope: Scope): SQL | undefined => inReach(scope, subscriptions);

/** What changed in them (subscription_changes). */
export const changesInReach = (scope: Scope): SQL | undefined => inReach(scope, subscriptionChanges);

function inReach(scope: Scope, table: typeof subscriptions | typeof subscriptionChanges): SQL | undefined {
  const { actor } = scope;
  const company = {
    provider: undefined,
    reseller: eq(table.resellerId, actor.resellerId ?? actor.tenantId),
    customer: eq(table.customerId, actor.customerId ?? actor.tenantId),
  }[actor.side];
  return and(eq(table.tenantId, actor.tenantId), company, assigned(scope, table.customerId));
}

/** How a subscription stands, by which rules.ts tells what comes next. */
export const standing = {
  state: subscriptions.state,
  quantity: subscriptions.quantity,
  nextQuantity: subscriptions.nextQuantity,
  currency: subscriptions.currency,
  period: subscriptions.period,
  retailRecurring: subscriptions.retailRecurring,
  nextRetailRecurring: subscriptions.nextRetailRecurring,
  nextPriceOn: subscriptions.nextPriceOn,
  noticeDays: subscriptions.noticeDays,
  renewal: subscriptions.renewal,
  startedAt: subscriptions.startedAt,
  firstDay: subscriptions.firstDay,
  termBase: subscriptions.termBase,
  term: subscriptions.term,
  termEnd: subscriptions.termEnd,
  endsOn: subscriptions.endsOn,
  blockedBy: subscriptions.blockedBy,
  blockedOn: subscriptions.blockedOn,
  nextOn: subscriptions.nextOn,
};

/** Subscriptions as lists show them. */
export const listing = ({ tx }: Scope) =>
  tx
    .select({ ...sold, ...standing, customerName: customers.name, resellerName: resellers.name })
    .from(subscriptions)
    .innerJoin(customers, ofCustomer)
    .leftJoin(resellers, ofReseller);
/** Joins a subscription's customer. */
export const ofCustomer = and(
  eq(customers.tenantId, subscriptions.tenantId),
  eq(customers.id, subscriptions.customerId),
);
/** Joins its reseller, which a direct one has none of. */
export const ofReseller = and(
  eq(resellers.tenantId, subscriptions.tenantId),
  eq(resellers.id, subscriptions.resellerId),
);

export type ListedSubscription = Awaited<ReturnType<typeof listing>>[number];
export type SubscriptionListData = Awaited<ReturnType<typeof loadSubscriptions>>;

/** A page of subscriptions with what is counted beside it, and the name of the customer that it is narrowed to. */
export async function loadSubscriptions(scope: Scope, filter: SubscriptionFilter) {
  const [list, counts, customerName] = await together([
    listSubscriptions(scope, filter),
    countSubscriptions(scope, filter),
    findCustomerName(scope, filter.customer),
  ]);
  return { list, counts, customerName };
}

/** One page of subscriptions: what renews or ends first comes first, and of those that have ended the newest. */
export async function listSubscriptions(
  scope: Scope,
  filter: SubscriptionFilter,
): Promise<Page<ListedSubscription>> {
  const { show, page } = filter;
  const { where, orderBy } = ordered(show, page);
  const found = await listing(scope)
    .where(and(await matching(scope, filter), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, page, ({ nextOn, id }) => ({ value: nextOn, id }));
}

/** The order of a list: what comes next first, and of what has ended the newest. */
export const ordered = (show: ShownSubscriptions, page: Cursor | undefined) =>
  keyset(subscriptions.nextOn, subscriptions.id, page, show === "ended" ? "desc" : "asc", "date");

/** How many subscriptions come to something in 30 days, for how many notice was given and something asked; no further than COUNT_BOUND. */
export function countSubscriptions(scope: Scope, filter: Pick<SubscriptionFilter, "customer" | "q">) {
  const { side } = scope.actor;
  const count = (show: ShownSubscriptions): SQL => {
    if (filter.q)
      return sql`(select count(*)::int from ${foundSubscriptions(scope, { ...filter, show }, { counted: COUNT_BOUND + 1 })} as found)`;
    const some = scope.tx
      .select({ id: subscriptions.id })
      .from(subscriptions)
      .where(narrowed(scope, { ...filter, show }))
      .limit(COUNT_BOUND + 1);
    return scope.tx.$count(some.as("some"));
  };
  return countTogether(scope.tx, {
    "30": count("30"),
    noticed: count("noticed"),
    // What a search finds among these is seen where they are shown.
    ...(!filter.q && { requests: count("requests") }),
    ...(!filter.q && side === "reseller" && { awaited: count("awaited") }),
  });
}

/** Of these a request says which they are, and a search looks among what runs. */
const asked: readonly ShownSubscriptions[] = ["requests", "awaited"];

/** So many are looked at for those of which a change is asked. */
const MOST_ASKED = 1_000;

type Matching = Pick<SubscriptionFilter, "show" | "customer" | "q" | "page">;

/** The subscriptions in reach that a filter asks for; of a search these are the next ones of its page, a page and one more by default. */
export async function matching(
  scope: Scope,
  { q, page, ...filter }: Matching,
  most?: Most,
): Promise<SQL | undefined> {
  const wanted = narrowed(scope, filter);
  if (!q) return wanted;
  const found = asked.includes(filter.show)
    ? foundSubscriptions(scope, { ...filter, show: "running", q }, MOST_ASKED)
    : foundSubscriptions(scope, { ...filter, q, page }, most);
  return and(wanted, await among(scope, subscriptions.id, found));
}

const narrowed = (scope: Scope, { show, customer }: Pick<SubscriptionFilter, "show" | "customer">) =>
  and(
    subscriptionsInReach(scope),
    customer ? eq(subscriptions.customerId, customer) : undefined,
    shown(scope, show),
  );

function shown(scope: Scope, show: ShownSubscriptions): SQL | undefined {
  if (show === "requests") return withRequest(scope, "here");
  if (show === "awaited") return withRequest(scope, "elsewhere");
  if (show === "noticed") return eq(subscriptions.state, "notice given");
  if (show === "pending") return eq(subscriptions.state, "change pending");
  if (show === "ended") return eq(subscriptions.state, "ended");
  if (show === "running") return runs;
  return and(runs, sql`${subscriptions.nextOn} <= ${dayAfter(today(), Number(show))}::date`);
}

/** By what the terms of a subscription in reach are counted. Throws NOT_FOUND. */
export async function getTerms(scope: Scope, id: string) {
  const { firstDay, termBase, term, termMonths, period, noticeDays, renewal, blockedOn } = subscriptions;
  const [found] = await scope.tx
    .select({ firstDay, termBase, term, termMonths, period, noticeDays, renewal, blockedOn })
    .from(subscriptions)
    .where(and(subscriptionsInReach(scope), eq(subscriptions.id, id)));
  if (!found) throw notThere();
  return found;
}

export type Subscription = Awaited<ReturnType<typeof getSubscription>>;

/** A subscription with its history and messages, for provider and reseller. Throws NOT_FOUND. */
export async function getSubscriptionRecord(
  scope: Scope,
  { subscription: id, ...page }: { subscription: string } & Partial<ThreadPage>,
) {
  const [subscription, timeline, threads] = await together([
    getSubscription(scope, id),
    listTimeline(scope, "subscription", id),
    listThreads(scope, { about: "subscription", id }, page),
  ]);
  return { subscription, timeline, threads: threadsOf(scope.actor, subscription, threads) };
}

/** A subscription as provider and reseller may read it. Throws NOT_FOUND. */
export async function getSubscription(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select({
      ...sold,
      ...standing,
      ...paid(scope),
      ...priceAhead(scope),
      itemId: subscriptions.itemId,
      customerId: subscriptions.customerId,
      customerName: customers.name,
      resellerId: subscriptions.resellerId,
      resellerName: resellers.name,
      orderId: subscriptions.orderId,
      orderNumber: orders.number,
      version: subscriptions.version,
    })
    .from(subscriptions)
    .innerJoin(customers, ofCustomer)
    .innerJoin(orders, and(eq(orders.tenantId, subscriptions.tenantId), eq(orders.id, subscriptions.orderId)))
    .leftJoin(resellers, ofReseller)
    .where(and(subscriptionsInReach(scope), eq(subscriptions.id, id)));
  if (!found) throw notThere();
  return found;
}
