import { and, eq } from "drizzle-orm";
import { customers, resellers } from "@/db/schema";
import { BATCH } from "@/lib/csv";
import { keyset } from "@/lib/page";
import type { Scope } from "@/lib/scope";
import { customerOrder, customersMatching } from "../queries";
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
    .where(and(customersMatching(scope, { ...filter, page }, BATCH), where))
    .orderBy(...orderBy)
    .limit(BATCH);
}
