import { and, asc, eq, sql } from "drizzle-orm";
import { customerAddresses } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { getOwnCustomer } from "@/lib/customers/queries";
import { MOST_KEPT } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";

/** The addresses of a customer that is in reach: the default ones first. */
export const listAddresses = ({ actor, tx }: Scope, customerId: string) =>
  tx
    .select({
      id: customerAddresses.id,
      name: customerAddresses.name,
      street: customerAddresses.street,
      postalCode: customerAddresses.postalCode,
      city: customerAddresses.city,
      country: customerAddresses.country,
      billing: customerAddresses.billing,
      delivery: customerAddresses.delivery,
      version: customerAddresses.version,
    })
    .from(customerAddresses)
    .where(and(eq(customerAddresses.tenantId, actor.tenantId), eq(customerAddresses.customerId, customerId)))
    .orderBy(
      sql`${customerAddresses.billing} = 'default' desc`,
      sql`${customerAddresses.delivery} = 'default' desc`,
      asc(customerAddresses.id),
    )
    .limit(MOST_KEPT);

export type Address = Awaited<ReturnType<typeof listAddresses>>[number];

/** A customer that the actor keeps, and the address to be changed; undefined for a new one. Throws NOT_FOUND. */
export async function getAddressForm(scope: Scope, path: { customer: string; address: string }) {
  const customer = await getOwnCustomer(scope, path);
  const addresses = await listAddresses(scope, customer.id);
  const address = addresses.find(({ id }) => id === path.address);
  if (!address && path.address !== "new") throw notThere();
  return { customer, address, first: addresses.length === 0 };
}
