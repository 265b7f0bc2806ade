import { type AnyColumn, and, desc, eq, type SQL, sql } from "drizzle-orm";
import {
  baskets,
  customerConflicts,
  customers,
  memberships,
  orders,
  resellerPrices,
  resellers,
  subscriptionChanges,
  subscriptionRequests,
} from "@/db/schema";
import { together } from "@/lib/base/together";
import { basketsInReach } from "@/lib/baskets/reach/queries";
import { wishesInReach } from "@/lib/customers/wishes/queries";
import { can, type Scope, scopeFor } from "@/lib/door/scope";
import { countNewEnquiries } from "@/lib/enquiries/queries";
import { countTogether } from "@/lib/list/counts";
import { lateness } from "@/lib/orders/queries";
import { newestChanges } from "@/lib/sellable/changes/queries";
import { waitingHere } from "@/lib/subscriptions/requests/reach/queries";
import { getMarginTrend } from "./margin/trend/queries";
import { assigned, ofReseller, ordersOf } from "./reach/queries";
import { getRevenue } from "./revenue/queries";
import { colleaguesRoles, counted, countProvider, portfoliosAtALoss } from "./work/queries";

const NEWEST = 5;
const CHANGES_SHOWN = 5;

/** What a provider's person should know on arrival; parts without permission are left out. */
export async function getProviderHome(scope: Scope) {
  const { actor } = scope;
  const follows = can(actor, "order:read");
  const [counts, colleagues, newest, revenue, losses] = await together([
    countProvider(scope),
    colleaguesRoles(scope),
    follows ? newestOrders(scope) : undefined,
    follows
      ? getRevenue(scope, {
          orders: ordersOf(actor),
          changes: assigned(actor, "order:read", subscriptionChanges.customerId),
        })
      : undefined,
    can(actor, "portfolio:edit") ? portfoliosAtALoss(scope) : undefined,
  ]);
  return { counts, colleagues, newest, revenue, losses };
}

export type ProviderHome = Awaited<ReturnType<typeof getProviderHome>>;

/** What a reseller's person should know on arrival; money only for those who may see margins. */
export async function getResellerHome(scope: Scope, { locale }: { locale: string }) {
  const [counts, newest, changes, margin, storefrontOpen] = await together([
    countReseller(scope),
    newestOrders(scope),
    newestChanges(scope, { locale, most: CHANGES_SHOWN }),
    can(scope.actor, "margin:read") ? getMarginTrend(scope) : undefined,
    isStorefrontOpen(scope),
  ]);
  return { counts, newest, changes, margin, storefrontOpen };
}

export type ResellerHome = Awaited<ReturnType<typeof getResellerHome>>;
export type NewOrder = ResellerHome["newest"][number];

/** What waits for the reseller, what is under way, and which first steps it has taken: in one statement. */
function countReseller(scope: Scope) {
  const { actor, tx } = scope;
  const inState = (...states: string[]) =>
    counted(
      sql`from ${orders} where ${and(ordersOf(actor), sql`${orders.state} = any(${sql.param(states)}::text[])`)}`,
    );
  const enquiries = scopeFor(scope, "enquiry:answer");
  const places = scopeFor(scope, "order:place");
  const creates = scopeFor(scope, "customer:create");
  const decides = scopeFor(scope, "subscription:change");
  return countTogether(tx, {
    asked: inState("information asked"),
    placed: inState("placed"),
    lateOrders: counted(sql`from ${orders} where ${and(ordersOf(actor), lateness("yes"))}`),
    underWay: inState("confirmed", "in delivery"),
    ...(enquiries && { enquiries: countNewEnquiries(enquiries) }),
    ...(decides && { requests: counted(sql`from ${subscriptionRequests} where ${waitingHere(decides)}`) }),
    ...(places && {
      baskets: counted(
        sql`from ${baskets} where ${and(basketsInReach(places), sql`${baskets.lineCount} > 0`)}`,
      ),
    }),
    ...(creates && {
      wishes: counted(
        sql`from ${customerConflicts} where ${and(
          wishesInReach(creates),
          eq(customerConflicts.state, "allowed"),
          sql`${customerConflicts.typed} is not null`,
        )}`,
      ),
    }),
    ...firstSteps(scope),
  });
}

/** Of each first step, whether it was taken: 0 or 1, and how many people there are up to 2. */
function firstSteps({ actor }: Scope) {
  const own = eq(customers.resellerId, actor.resellerId ?? actor.tenantId);
  // In the order of an index, or the planner would look for one through all tenants.
  const some = (from: SQL, id: AnyColumn, most = 1) =>
    sql`(select count(*)::int from (select 1 ${from} order by ${id} limit ${most}) as found)`;
  return {
    customers: some(
      sql`from ${customers} where ${and(eq(customers.tenantId, actor.tenantId), own)}`,
      customers.id,
    ),
    ...(can(actor, "price:set") && {
      prices: some(
        sql`from ${resellerPrices} where ${and(
          eq(resellerPrices.tenantId, actor.tenantId),
          ofReseller(actor, resellerPrices.resellerId),
        )}`,
        resellerPrices.offerId,
      ),
    }),
    ...(can(actor, "team:change") && {
      people: some(
        sql`from ${memberships} where ${and(
          eq(memberships.tenantId, actor.tenantId),
          ofReseller(actor, memberships.resellerId),
          eq(memberships.side, "reseller"),
          sql`${memberships.closedAt} is null`,
        )}`,
        memberships.email,
        2,
      ),
    }),
  };
}

const newestOrders = ({ actor, tx }: Scope) =>
  tx
    .select({
      id: orders.id,
      number: orders.number,
      customerName: orders.customerName,
      resellerName: orders.resellerName,
      state: orders.state,
      placedAt: orders.placedAt,
      currency: orders.currency,
      oneTimeTotal: orders.oneTimeTotal,
      monthlyTotal: orders.monthlyTotal,
    })
    .from(orders)
    .where(ordersOf(actor))
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(NEWEST);

async function isStorefrontOpen({ actor, tx }: Scope) {
  const [own] = await tx
    .select({ open: resellers.storefrontOpen })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, actor.resellerId ?? actor.tenantId)));
  return own?.open ?? false;
}
