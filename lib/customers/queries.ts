import { type AnyColumn, and, desc, eq, exists, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { customerAssignments, customers, orders, resellers } from "@/db/schema";
import { listTimeline } from "../audit-trail";
import { notThere } from "../errors";
import { fullOrderNumberOf } from "../orders/rules";
import { among, keyset, nameDirection, PAGE_SIZE, type Page, pageOf } from "../page";
import type { Scope } from "../scope";
import { foundCustomers, type Most } from "../search/queries";
import type { CustomerFilter } from "./schema";

/** Lists count no further than this. */
export const COUNT_BOUND = 1000;
const RECENT_ORDERS = 10;

export type CustomerRow = Awaited<ReturnType<typeof listCustomers>>["rows"][number];
export type Customer = Awaited<ReturnType<typeof getCustomer>>;

/** Narrows a query to customers assigned to the actor, where its reach is no wider. */
export function assigned({ actor, reach, tx }: Scope, customerId: AnyColumn): SQL | undefined {
  if (reach !== "assigned") return;
  const mine = tx
    .select({ one: sql`1` })
    .from(customerAssignments)
    .where(
      and(
        eq(customerAssignments.tenantId, actor.tenantId),
        eq(customerAssignments.membershipId, actor.membershipId),
        eq(customerAssignments.customerId, customerId),
      ),
    );
  return exists(mine);
}

/** The customers in the actor's reach: tenant, own reseller or own company, and assignment. */
export const customersInReach = (scope: Scope): SQL | undefined => {
  const { actor } = scope;
  return and(
    eq(customers.tenantId, actor.tenantId),
    actor.side === "provider" ? undefined : eq(customers.resellerId, actor.resellerId ?? actor.tenantId),
    actor.side === "customer" ? eq(customers.id, actor.customerId ?? actor.tenantId) : undefined,
    assigned(scope, customers.id),
  );
};

/** One page of customers by name, a search always from A to Z, with their owner; a reseller sees its own. The count stops at COUNT_BOUND. */
export async function listCustomers(
  scope: Scope,
  filter: CustomerFilter,
): Promise<Page<Listed> & { count: number; ownerName?: string }> {
  const { page } = filter;
  const { where, orderBy } = keyset(customers.name, customers.id, page, customerOrder(filter));
  const found = await scope.tx
    .select(listed)
    .from(customers)
    .leftJoin(
      resellers,
      and(eq(resellers.tenantId, customers.tenantId), eq(resellers.id, customers.resellerId)),
    )
    .where(and(customersMatching(scope, filter), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  const some = scope.tx
    .select({ id: customers.id })
    .from(customers)
    .where(customersMatching(scope, { ...filter, page: undefined }, { counted: COUNT_BOUND + 1 }))
    .limit(COUNT_BOUND + 1);
  const count = await scope.tx.$count(some.as("some"));
  const ownerName = await findOwnerName(scope, filter.owner);
  return { ...pageOf(found, page, (row) => ({ value: row.name, id: row.id })), count, ownerName };
}

/** The name of the reseller that the provider narrowed a list to. */
async function findOwnerName({ actor, tx }: Scope, owner: string | undefined): Promise<string | undefined> {
  if (!owner || owner === "direct" || actor.side !== "provider") return;
  const [found] = await tx
    .select({ name: resellers.name })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, owner)));
  return found?.name;
}

/** The direction in which a filter's customers come by name. */
export const customerOrder = ({ q, sort }: Pick<CustomerFilter, "q" | "sort">) =>
  nameDirection(q ? undefined : sort);

/**
 * The customers in reach that a filter lets through: by any words of name, VAT number, contact or e-mail, or the one of an
 * order's number. Of a search these are the next ones of the filter's page, a page and one more unless told.
 */
export function customersMatching(
  scope: Scope,
  filter: Pick<CustomerFilter, "q" | "state" | "owner" | "page">,
  most?: Most,
): SQL | undefined {
  const { q, state, owner } = filter;
  const number = fullOrderNumberOf(q, new Date().getUTCFullYear());
  const searched = () =>
    number ? ofOrder(scope, number) : among(customers.id, foundCustomers(scope, filter, most));
  return and(
    customersInReach(scope),
    state && eq(customers.state, state),
    owner === "direct" ? isNull(customers.resellerId) : undefined,
    owner && owner !== "direct" ? eq(customers.resellerId, owner) : undefined,
    q ? searched() : undefined,
  );
}

const ofOrder = ({ actor, tx }: Scope, number: string) =>
  inArray(
    customers.id,
    tx
      .select({ id: orders.customerId })
      .from(orders)
      .where(and(eq(orders.tenantId, actor.tenantId), eq(orders.number, number))),
  );

const listed = {
  id: customers.id,
  name: customers.name,
  state: customers.state,
  city: customers.city,
  country: customers.country,
  contactName: customers.contactName,
  resellerId: customers.resellerId,
  resellerName: resellers.name,
};
type Listed = {
  id: string;
  name: string;
  state: (typeof customers.$inferSelect)["state"];
  city: string | null;
  country: string | null;
  contactName: string | null;
  resellerId: string | null;
  resellerName: string | null;
};

/** One customer in reach, with its owner; the note is left out for everybody but the owner. Throws NOT_FOUND. */
export async function getCustomer(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select({
      ...listed,
      stateChangedAt: customers.stateChangedAt,
      stateReason: customers.stateReason,
      vatNumber: customers.vatNumber,
      email: customers.email,
      phone: customers.phone,
      street: customers.street,
      postalCode: customers.postalCode,
      createdAt: customers.createdAt,
      version: customers.version,
      note: ownNote(scope),
    })
    .from(customers)
    .leftJoin(
      resellers,
      and(eq(resellers.tenantId, customers.tenantId), eq(resellers.id, customers.resellerId)),
    )
    .where(and(customersInReach(scope), eq(customers.id, id)));
  if (!found) throw notThere();
  return found;
}

/** As getCustomer, for one of the provider's own; those of resellers are not there. Throws NOT_FOUND. */
export async function getDirectCustomer(scope: Scope, { customer }: { customer: string }) {
  const found = await getCustomer(scope, customer);
  if (found.resellerId !== null) throw notThere();
  return found;
}

const ownNote = ({ actor }: Scope) =>
  actor.side === "reseller"
    ? sql<string | null>`${customers.note}`
    : sql<string | null>`case when ${customers.resellerId} is null then ${customers.note} end`;

/** A customer's record: facts, newest orders, timeline. Throws NOT_FOUND. */
export async function getCustomerRecord(scope: Scope, { customer: id }: { customer: string }) {
  const customer = await getCustomer(scope, id);
  const newest = await recentOrders(scope, id);
  return { customer, orders: newest, timeline: await listTimeline(scope, "customer", id) };
}

export type RecentOrder = Awaited<ReturnType<typeof recentOrders>>[number];

/** The newest orders of a customer that is in the actor's reach. */
const recentOrders = ({ actor, tx }: Scope, customerId: string) =>
  tx
    .select({
      id: orders.id,
      number: orders.number,
      state: orders.state,
      placedAt: orders.placedAt,
      currency: orders.currency,
      oneTimeTotal: orders.oneTimeTotal,
      monthlyTotal: orders.monthlyTotal,
    })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, actor.tenantId),
        actor.side === "provider" ? undefined : eq(orders.resellerId, actor.resellerId ?? actor.tenantId),
        eq(orders.customerId, customerId),
      ),
    )
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(RECENT_ORDERS);
