import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { customerAddresses, customerContacts, customers, resellers } from "@/db/schema";
import { BATCH } from "@/lib/csv";
import { keyset } from "@/lib/page";
import type { Scope } from "@/lib/scope";
import {
  billingColumns,
  contactColumns,
  customerOrder,
  customersMatching,
  withBilling,
  withMainContact,
  withOwner,
} from "../queries";
import type { CustomerFilter } from "../schema";

export type FiledCustomer = Awaited<ReturnType<typeof readCustomers>>[number];

/** The next customers of an export, filtered and ordered exactly as the list is; a reseller's own, or the provider's reach. */
export function readCustomers(
  scope: Scope,
  filter: Pick<CustomerFilter, "q" | "state" | "owner" | "sort">,
  after: { name: string; id: string } | undefined,
) {
  const page = after && ({ side: "after", value: after.name, id: after.id } as const);
  const { where, orderBy } = keyset(customers.name, customers.id, page, customerOrder(filter));
  return scope.tx
    .select({
      id: customers.id,
      name: customers.name,
      state: customers.state,
      owner: resellers.name,
      vatNumber: customers.vatNumber,
      ...contactColumns,
      ...billingColumns,
      deliveryName: delivery.name,
      deliveryStreet: delivery.street,
      deliveryPostalCode: delivery.postalCode,
      deliveryCity: delivery.city,
      deliveryCountry: delivery.country,
      otherContacts: others,
      createdAt: customers.createdAt,
    })
    .from(customers)
    .leftJoin(...withOwner)
    .leftJoin(...withBilling)
    .leftJoin(...withMainContact)
    .leftJoin(
      delivery,
      and(
        eq(delivery.tenantId, customers.tenantId),
        eq(delivery.customerId, customers.id),
        sql`${delivery.delivery} = 'default'`,
      ),
    )
    .where(and(customersMatching(scope, { ...filter, page }, BATCH), where))
    .orderBy(...orderBy)
    .limit(BATCH);
}

const delivery = alias(customerAddresses, "delivery");

/** The contacts beside the main one, in one cell. */
const others = sql<string | null>`(
  select string_agg(concat_ws(', ', k.name, k.role, k.email, k.phone), '; ' order by k.id) from ${customerContacts} k
  where k.tenant_id = ${customers.tenantId} and k.customer_id = ${customers.id} and not k.main)`;
