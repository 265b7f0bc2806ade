import { listAddresses } from "@/lib/customers/addresses/queries";
import { listContacts } from "@/lib/customers/contacts/queries";
import { AppError } from "@/lib/errors";
import type { Scope } from "@/lib/scope";
import { chosenOf, type destinationFields, usable } from "./rules";
import type { ChosenDestination } from "./schema";

export type Destinations = Awaited<ReturnType<typeof listDestinations>>;

/** The addresses and contacts of a customer in reach that an order may name, by the fields of its form; the usual ones first. */
export async function listDestinations(scope: Scope, customerId: string) {
  const addresses = await listAddresses(scope, customerId);
  return {
    deliveryAddress: usable(addresses, "delivery"),
    billingAddress: usable(addresses, "billing"),
    contact: await listContacts(scope, customerId),
  };
}

/**
 * The chosen addresses and contact of a customer in reach as they are now, the usual ones where none is chosen. Throws
 * NOT_FOUND at the field of what is gone or not this customer's.
 */
export async function getDestination(scope: Scope, customerId: string, given: ChosenDestination) {
  const options = await listDestinations(scope, customerId);
  const get = <T extends { id: string }>(of: T[], field: (typeof destinationFields)[number]) => {
    const id = given[field];
    const chosen = chosenOf(of, id);
    if (id && chosen?.id !== id) throw new AppError("NOT_FOUND", "destinationGone", {}, field);
    return chosen;
  };
  return {
    deliveryAddress: get(options.deliveryAddress, "deliveryAddress"),
    billingAddress: get(options.billingAddress, "billingAddress"),
    contact: get(options.contact, "contact"),
  };
}
