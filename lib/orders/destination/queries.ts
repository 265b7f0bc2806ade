import { together } from "@/lib/base/together";
import { listAddresses } from "@/lib/customers/addresses/queries";
import { listContacts } from "@/lib/customers/contacts/queries";
import type { Scope } from "@/lib/door/scope";
import { destinationAmong, usable } from "./rules";
import type { ChosenDestination } from "./schema";

export type Destinations = Awaited<ReturnType<typeof listDestinations>>;

/** The addresses and contacts of a customer in reach that an order may name, by the fields of its form; the usual ones first. */
export async function listDestinations(scope: Scope, customerId: string) {
  const [addresses, contact] = await together([
    listAddresses(scope, customerId),
    listContacts(scope, customerId),
  ]);
  return {
    deliveryAddress: usable(addresses, "delivery"),
    billingAddress: usable(addresses, "billing"),
    contact,
  };
}

/**
 * The chosen addresses and contact of a customer in reach as they are now, the usual ones where none is chosen. Throws
 * NOT_FOUND at the field of what is gone or not this customer's.
 */
export const getDestination = async (scope: Scope, customerId: string, given: ChosenDestination) =>
  destinationAmong(await listDestinations(scope, customerId), given);
