import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import {
  customerAssignments,
  customers,
  items,
  memberships,
  orders,
  portfolioEntries,
  portfolios,
  portfolioVersions,
  resellers,
  subscriptionRequests,
} from "@/db/schema";
import { dayBefore } from "@/lib/base/calendar";
import { unpricedItems } from "@/lib/catalogue/filter/queries";
import { countOpenConflicts } from "@/lib/customers/conflicts/queries";
import { customersInReach } from "@/lib/customers/reach/queries";
import { silentCustomers } from "@/lib/customers/silent/queries";
import { can, type Scope, scopeFor } from "@/lib/door/scope";
import { countNewEnquiries } from "@/lib/enquiries/queries";
import { ordersOf } from "@/lib/home/reach/queries";
import { today } from "@/lib/i18n/locale";
import { type Count, countTogether } from "@/lib/list/counts";
import { startOfDay, startOfMonth } from "@/lib/list/days";
import { LATE_AFTER } from "@/lib/orders/due/rules";
import { lateness } from "@/lib/orders/queries";
import { waitingHere } from "@/lib/subscriptions/requests/reach/queries";

/** Counts on a home page stop here and read "1,000+". */
export const HOME_COUNT_BOUND = 1000;
const MOST_PORTFOLIOS = 500;
const SHOWN_PORTFOLIOS = 3;

/** From which day on orders that are to be confirmed are still in time; those placed before it are late. */
export const confirmingSince = () => dayBefore(today(), LATE_AFTER.confirming);

/** So many rows, counted to HOME_COUNT_BOUND + 1, as part of a statement. */
export const counted = (from: SQL): Count =>
  sql`(select count(*)::int from (select 1 ${from} limit ${HOME_COUNT_BOUND + 1}) as found)`;

/** How much work of each kind there is, as far as the actor may read it, and what else its figures count: in one statement. */
export function countProvider(scope: Scope) {
  const { actor, tx } = scope;
  const conflicts = scopeFor(scope, "registration:resolve");
  const enquiries = scopeFor(scope, "enquiry:answer");
  const kept = scopeFor(scope, "customer:edit");
  const decides = scopeFor(scope, "subscription:change");
  return countTogether(tx, {
    ...(can(actor, "order:read") && orderCounts(scope)),
    ...(conflicts && { conflicts: countOpenConflicts(conflicts) }),
    ...(enquiries && { enquiries: countNewEnquiries(enquiries) }),
    ...(decides && { requests: counted(sql`from ${subscriptionRequests} where ${waitingHere(decides)}`) }),
    ...(kept?.reach === "assigned" && customerCounts(kept)),
    ...(can(actor, "reseller:read") && resellerCounts(scope)),
    ...(can(actor, "catalogue:edit") && {
      unpriced: counted(sql`from ${items} where ${unpricedItems(actor.tenantId)}`),
      items: sql`(select count(*)::int from (select 1 from ${items} where ${eq(items.tenantId, actor.tenantId)} order by ${items.id} limit 1) as found)`,
    }),
    ...(can(actor, "portfolio:publish") && {
      toPublish: counted(sql`from ${portfolioVersions}
        where ${and(eq(portfolioVersions.tenantId, actor.tenantId), eq(portfolioVersions.state, "draft"))}`),
      live: sql`(select count(*)::int from (select 1 from ${portfolioVersions}
        where ${and(eq(portfolioVersions.tenantId, actor.tenantId), eq(portfolioVersions.state, "live"))} order by ${portfolioVersions.portfolioId} limit 1) as found)`,
    }),
  });
}

function orderCounts({ actor }: Scope) {
  const confirming = confirmingSince();
  const inState = (state: "placed" | "confirmed" | "in delivery" | "information asked", more?: SQL) =>
    counted(sql`from ${orders} where ${and(ordersOf(actor), eq(orders.state, state), more)}`);
  const before = (day: string) => sql`${orders.placedAt} < ${startOfDay(day)}`;
  const since = (day: string) => sql`${orders.placedAt} >= ${startOfDay(day)}`;
  return {
    late: inState("placed", before(confirming)),
    due: inState("placed", since(confirming)),
    lateDelivery: counted(sql`from ${orders} where ${and(ordersOf(actor), lateness("yes"))}`),
    toDeliver: inState("confirmed", lateness("no")),
    inDelivery: inState("in delivery", sql`(${orders.dueOn} is null or ${lateness("no")})`),
    askedAll: inState("information asked"),
    asked: inState("information asked", isNull(orders.resellerId)),
  };
}

const customerCounts = (scope: Scope) => ({
  silent: counted(sql`from ${customers} where ${and(customersInReach(scope), silentCustomers(scope))}`),
  customers: counted(
    sql`from ${customerAssignments} where ${and(
      eq(customerAssignments.tenantId, scope.actor.tenantId),
      eq(customerAssignments.membershipId, scope.actor.membershipId),
    )}`,
  ),
});

function resellerCounts({ actor }: Scope) {
  const ofTenant = eq(resellers.tenantId, actor.tenantId);
  const month = startOfMonth(today().slice(0, 7));
  const active = and(ofTenant, eq(resellers.state, "active"));
  return {
    resellers: counted(sql`from ${resellers} where ${ofTenant}`),
    activeResellers: counted(sql`from ${resellers} where ${active}`),
    newResellers: counted(
      sql`from ${resellers} where ${and(active, sql`${resellers.createdAt} >= ${month}`)}`,
    ),
  };
}

/** The roles that people of the provider have who may work at present. */
export async function colleaguesRoles({ actor, tx }: Scope): Promise<string[]> {
  const { rows } = await tx.execute<{ roles: string[] }>(sql`
    select array(select distinct held.role from ${memberships} m cross join lateral unnest(m.roles) as held (role)
      where m.tenant_id = ${actor.tenantId}::uuid and m.side = 'provider' and m.closed_at is null and m.locked_at is null) as roles`);
  return rows[0]?.roles ?? [];
}

export type LossPortfolio = { id: string; name: string; count: number };

/** The first portfolios, by name, whose next version has entries that cost a reseller more than it is told to ask, and how many. */
export async function portfoliosAtALoss({ actor, tx }: Scope): Promise<LossPortfolio[]> {
  const next = tx
    .select({
      id: portfolios.id,
      name: sql`${portfolios.name}`.as("name"),
      versionId: sql`coalesce(${portfolioVersions.id}, ${portfolios.liveVersionId})`.as("version_id"),
    })
    .from(portfolios)
    .leftJoin(
      portfolioVersions,
      and(
        eq(portfolioVersions.tenantId, portfolios.tenantId),
        eq(portfolioVersions.portfolioId, portfolios.id),
        eq(portfolioVersions.state, "draft"),
      ),
    )
    .where(eq(portfolios.tenantId, actor.tenantId))
    .orderBy(portfolios.name, portfolios.id)
    .limit(MOST_PORTFOLIOS);
  const { rows } = await tx.execute<LossPortfolio>(sql`
    select next.id, next.name, loss.count from (${next}) next
    cross join lateral (select count(*)::int as count from (select 1 from ${portfolioEntries} e
      where e.tenant_id = ${actor.tenantId}::uuid and e.version_id = next.version_id
        and (e.transfer_one_time > e.suggested_one_time or e.transfer_recurring > e.suggested_recurring)
      limit ${HOME_COUNT_BOUND + 1}) as found) loss
    where loss.count > 0 order by next.name limit ${SHOWN_PORTFOLIOS}`);
  return rows;
}
