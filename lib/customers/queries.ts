import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { customerAddresses, customerContacts, customers, orders, resellers } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import type { Scope } from "@/lib/door/scope";
import { timeZone, yearOf } from "@/lib/i18n/locale";
import { keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import type { Most } from "@/lib/list/search";
import { among } from "@/lib/list/search";
import { nameDirection } from "@/lib/list/sort";
import { fullOrderNumberOf } from "@/lib/numbers/rules";
import { customersInReach } from "./reach/queries";
import type { CustomerFilter } from "./schema";
import { foundCustomers } from "./search";
import { silentCustomers } from "./silent/queries";

/** Lists count no further than this. */
export const COUNT_BOUND = 1000;

export type CustomerRow = Awaited<ReturnType<typeof listCustomers>>["rows"][number];
export type Customer = Awaited<ReturnType<typeof getCustomer>>;

/** One page of customers by name, a search always from A to Z, with their owner; a reseller sees its own. The count stops at COUNT_BOUND. */
export async function listCustomers(
  scope: Scope,
  filter: CustomerFilter,
): Promise<Page<Listed> & { count: number; ownerName?: string }> {
  const { page } = filter;
  const { where, orderBy } = keyset(customers.name, customers.id, page, customerOrder(filter));
  const found = scope.tx
    .select(listed)
    .from(customers)
    .leftJoin(...withOwner)
    .leftJoin(...withBilling)
    .leftJoin(...withMainContact)
    .where(and(await customersMatching(scope, filter), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  const some = scope.tx
    .select({ id: customers.id })
    .from(customers)
    .where(await customersMatching(scope, { ...filter, page: undefined }, { counted: COUNT_BOUND + 1 }))
    .limit(COUNT_BOUND + 1);
  const [rows, count, ownerName] = await together([
    found,
    scope.tx.$count(some.as("some")),
    findOwnerName(scope, filter.owner),
  ]);
  return { ...pageOf(rows, page, (row) => ({ value: row.name, id: row.id })), count, ownerName };
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
 * order's number. Of a search these are the next ones of the filter's page, a page and one more by default.
 */
export async function customersMatching(
  scope: Scope,
  filter: Pick<CustomerFilter, "q" | "state" | "owner" | "silent" | "page">,
  most?: Most,
): Promise<SQL | undefined> {
  const { q, state, owner, silent } = filter;
  const number = fullOrderNumberOf(q, yearOf(new Date(), timeZone()));
  const searched = () =>
    number ? ofOrder(scope, number) : among(scope, customers.id, foundCustomers(scope, filter, most));
  return and(
    customersInReach(scope),
    state && eq(customers.state, state),
    owner === "direct" ? isNull(customers.resellerId) : undefined,
    owner && owner !== "direct" ? eq(customers.resellerId, owner) : undefined,
    silent && silentCustomers(scope),
    q ? await searched() : undefined,
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

const billing = alias(customerAddresses, "billing");
const mainContact = alias(customerContacts, "main_contact");

/** Joins a customer with its owner, the address it is billed to, and its main contact. */
export const withOwner = [
  resellers,
  and(eq(resellers.tenantId, customers.tenantId), eq(resellers.id, customers.resellerId)),
] as const;
export const withBilling = [
  billing,
  and(
    eq(billing.tenantId, customers.tenantId),
    eq(billing.customerId, customers.id),
    sql`${billing.billing} = 'default'`,
  ),
] as const;
export const withMainContact = [
  mainContact,
  and(
    eq(mainContact.tenantId, customers.tenantId),
    eq(mainContact.customerId, customers.id),
    sql`${mainContact.main}`,
  ),
] as const;

/** The columns of the joined address and contact. */
export const billingColumns = {
  street: billing.street,
  postalCode: billing.postalCode,
  city: billing.city,
  country: billing.country,
};

const listed = {
  id: customers.id,
  name: customers.name,
  state: customers.state,
  city: billing.city,
  country: billing.country,
  contactName: sql<string | null>`coalesce(${mainContact.name}, ${mainContact.email})`.mapWith(
    mainContact.email,
  ),
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

/** One customer in reach, with its owner. Throws NOT_FOUND. */
export async function getCustomer(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select({
      ...listed,
      stateChangedAt: customers.stateChangedAt,
      stateReason: customers.stateReason,
      vatNumber: customers.vatNumber,
      createdAt: customers.createdAt,
      mayAsk: customers.mayAsk,
      version: customers.version,
    })
    .from(customers)
    .leftJoin(...withOwner)
    .leftJoin(...withBilling)
    .leftJoin(...withMainContact)
    .where(and(customersInReach(scope), eq(customers.id, id)));
  if (!found) throw notThere();
  return found;
}

/** As getCustomer, for one that the actor keeps: the provider keeps its direct ones, those of resellers are not there. Throws NOT_FOUND. */
export async function getOwnCustomer(scope: Scope, { customer }: { customer: string }) {
  const found = await getCustomer(scope, customer);
  if (scope.actor.side === "provider" && found.resellerId !== null) throw notThere();
  return found;
}
