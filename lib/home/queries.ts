import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import {
  customers,
  items,
  orderLines,
  orders,
  portfolioEntries,
  portfolios,
  portfolioVersions,
  resellers,
} from "@/db/schema";
import { newestBaskets } from "@/lib/baskets/queries";
import { countOpenConflicts } from "@/lib/customers/conflicts/queries";
import { billingColumns, withBilling } from "@/lib/customers/queries";
import { listUnfinishedWishes } from "@/lib/customers/wishes/queries";
import { can, type Scope } from "@/lib/door/scope";
import { newestEnquiries } from "@/lib/enquiries/queries";
import { countStates } from "@/lib/list/counts";
import type { OrderState } from "@/lib/orders/machine";
import { countChangesSinceVisit } from "@/lib/sellable/changes/queries";
import { getMonthsMargin } from "./margin/queries";
import { assigned, ofReseller, ordersOf } from "./reach/queries";
import { getRevenue } from "./revenue/queries";

/** Counts on a home page stop here and read "1,000+". */
export const HOME_COUNT_BOUND = 1000;
const NEWEST = 5;

type ResellerState = (typeof resellers.$inferSelect)["state"];

/** What a provider's person should know on arrival; parts without permission are left out. */
export async function getProviderHome(scope: Scope) {
  const { actor } = scope;
  const part = <T>(wanted: boolean, work: () => Promise<T>) => (wanted ? work() : undefined);
  return {
    orders: await part(can(actor, "order:read"), () =>
      orderCounts(scope, ["placed", "confirmed", "information asked"]),
    ),
    newest: await part(can(actor, "order:read"), () => newestOrders(scope)),
    revenue: await part(can(actor, "order:read"), () =>
      getRevenue(scope, {
        orders: ordersOf(actor),
        lines: assigned(actor, "order:read", orderLines.customerId),
      }),
    ),
    resellers: await part(can(actor, "reseller:read"), () => resellersByState(scope)),
    conflicts: await part(can(actor, "registration:resolve"), () => countOpenConflicts(scope)),
    drafts: await part(can(actor, "portfolio:edit"), () => unpublished(scope)),
    draftItems: await part(can(actor, "catalogue:edit"), () =>
      bounded(
        scope,
        sql`from ${items} where ${and(eq(items.tenantId, actor.tenantId), eq(items.state, "draft"))}`,
      ),
    ),
  };
}

export type ProviderHome = Awaited<ReturnType<typeof getProviderHome>>;

/** What a reseller's person should know on arrival; the margin only for those who may see it. */
export async function getResellerHome(scope: Scope) {
  const { tenantId, versionId } = scope.actor;
  const live = and(
    eq(portfolioEntries.tenantId, tenantId),
    eq(portfolioEntries.versionId, versionId ?? tenantId),
    sql`${portfolioEntries.onSale}`,
  );
  return {
    orders: await orderCounts(scope, ["information asked", "placed"]),
    asked: await newestOrders(scope, "information asked"),
    enquiries: can(scope.actor, "enquiry:read") ? await newestEnquiries(scope, NEWEST) : [],
    wishes: can(scope.actor, "customer:create") ? await listUnfinishedWishes(scope, NEWEST) : [],
    baskets: can(scope.actor, "order:place") ? await newestBaskets(scope, NEWEST) : [],
    newest: await newestOrders(scope),
    changes: await countChangesSinceVisit(scope),
    sellable: await bounded(scope, sql`from ${portfolioEntries} where ${live}`),
    customers: await newestCustomers(scope),
    storefrontOpen: await isStorefrontOpen(scope),
    margin: can(scope.actor, "margin:read") ? await getMonthsMargin(scope) : undefined,
  };
}

export type ResellerHome = Awaited<ReturnType<typeof getResellerHome>>;
export type NewOrder = ResellerHome["newest"][number];

const newestOrders = ({ actor, tx }: Scope, state?: OrderState) =>
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
    .where(and(ordersOf(actor), state && eq(orders.state, state)))
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(NEWEST);

async function isStorefrontOpen({ actor, tx }: Scope) {
  const [own] = await tx
    .select({ open: resellers.storefrontOpen })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, actor.resellerId ?? actor.tenantId)));
  return own?.open ?? false;
}

const newestCustomers = ({ actor, tx }: Scope) =>
  tx
    .select({
      id: customers.id,
      name: customers.name,
      city: billingColumns.city,
      state: customers.state,
      createdAt: customers.createdAt,
    })
    .from(customers)
    .leftJoin(...withBilling)
    .where(
      and(
        eq(customers.tenantId, actor.tenantId),
        ofReseller(actor, customers.resellerId),
        assigned(actor, "customer:read", customers.id),
      ),
    )
    .orderBy(desc(customers.id))
    .limit(NEWEST);

const orderCounts = <const S extends OrderState>({ actor, tx }: Scope, states: readonly S[]) =>
  countStates(
    tx,
    states,
    sql`from ${orders} where ${and(ordersOf(actor), sql`${orders.state} = wanted.state`)}`,
    HOME_COUNT_BOUND,
  );

async function resellersByState({ actor, tx }: Scope) {
  const states = resellers.state.enumValues;
  const ofState = and(eq(resellers.tenantId, actor.tenantId), sql`${resellers.state} = wanted.state`);
  const counts = await countStates(tx, states, sql`from ${resellers} where ${ofState}`, HOME_COUNT_BOUND);
  return states.flatMap((state): { state: ResellerState; count: number }[] =>
    counts[state] ? [{ state, count: counts[state] }] : [],
  );
}

async function unpublished(scope: Scope) {
  const { actor, tx } = scope;
  const drafts = and(eq(portfolioVersions.tenantId, actor.tenantId), eq(portfolioVersions.state, "draft"));
  const newest = await tx
    .select({
      id: portfolios.id,
      name: portfolios.name,
      live: sql<boolean>`${portfolios.liveVersionId} is not null`,
    })
    .from(portfolioVersions)
    .innerJoin(
      portfolios,
      and(
        eq(portfolios.tenantId, portfolioVersions.tenantId),
        eq(portfolios.id, portfolioVersions.portfolioId),
      ),
    )
    .where(drafts)
    .orderBy(desc(portfolioVersions.id))
    .limit(NEWEST);
  return { newest, count: await bounded(scope, sql`from ${portfolioVersions} where ${drafts}`) };
}

async function bounded({ tx }: Scope, from: SQL): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (select 1 ${from} limit ${HOME_COUNT_BOUND + 1}) as counted`,
  );
  return rows[0]?.count ?? 0;
}
