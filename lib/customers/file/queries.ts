import { and, asc, eq, sql } from "drizzle-orm";
import { customers, resellers } from "@/db/schema";
import { BATCH } from "@/lib/csv";
import type { Scope } from "@/lib/scope";
import { customersInReach, searchedCustomers } from "../queries";
import type { CustomerFilter } from "../schema";

export type FiledCustomer = Awaited<ReturnType<typeof readCustomers>>[number];

/** The next customers of an export by name, filtered exactly as the list is; a reseller's own, or the provider's reach. */
export const readCustomers = (
  scope: Scope,
  { q, state }: Pick<CustomerFilter, "q" | "state">,
  after: { name: string; id: string } | undefined,
) =>
  scope.tx
    .select({
      id: customers.id,
      name: customers.name,
      state: customers.state,
      owner: resellers.name,
      vatNumber: customers.vatNumber,
      contactName: customers.contactName,
      email: customers.email,
      phone: customers.phone,
      street: customers.street,
      postalCode: customers.postalCode,
      city: customers.city,
      country: customers.country,
      createdAt: customers.createdAt,
    })
    .from(customers)
    .leftJoin(
      resellers,
      and(eq(resellers.tenantId, customers.tenantId), eq(resellers.id, customers.resellerId)),
    )
    .where(
      and(
        customersInReach(scope),
        state && eq(customers.state, state),
        searchedCustomers(scope, q),
        after && sql`(${customers.name}, ${customers.id}) > (${after.name}, ${after.id}::uuid)`,
      ),
    )
    .orderBy(asc(customers.name), asc(customers.id))
    .limit(BATCH);
