import type { OrderAddress, OrderContact } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import { type AddressUse, isLocated, type Purpose } from "@/lib/customers/addresses/rules";

/** The fields by which an order names its destination. */
export const destinationFields = ["deliveryAddress", "billingAddress", "contact"] as const;

/** The addresses that may serve a purpose and name a place, the default one first, the others in the order they have. */
export const usable = <A extends OrderAddress & Record<Purpose, AddressUse>>(
  addresses: A[],
  purpose: Purpose,
): A[] =>
  addresses
    .filter((address) => address[purpose] !== "no" && isLocated(address))
    .sort((a, b) => Number(b[purpose] === "default") - Number(a[purpose] === "default"));

/** The chosen one of what there is to choose; where nothing is chosen, or it is gone, the usual one, which stands first. */
export const chosenOf = <T extends { id: string }>(options: T[], id: string | null): T | undefined =>
  options.find((option) => option.id === id) ?? options[0];

type Destination = { deliveryAddress?: OrderAddress; billingAddress?: OrderAddress; contact?: OrderContact };

/** What an order keeps of its destination, null where none is known; later changes never alter it (domain.md §3.4). */
export const snapshotOf = ({ deliveryAddress, billingAddress, contact }: Destination) => ({
  deliverTo: deliveryAddress ? addressOf(deliveryAddress) : null,
  billTo: billingAddress ? addressOf(billingAddress) : null,
  contact: contact ? { name: contact.name, email: contact.email, phone: contact.phone } : null,
});

const addressOf = ({ name, street, postalCode, city, country }: OrderAddress): OrderAddress => ({
  name,
  street,
  postalCode,
  city,
  country,
});

/**
 * What an order chose among the addresses and contacts of its customer, the usual ones where it chose none. Throws
 * NOT_FOUND at the field of what is gone.
 */
export function destinationAmong<A extends { id: string }, C extends { id: string }>(
  options: { deliveryAddress: A[]; billingAddress: A[]; contact: C[] },
  given: Record<(typeof destinationFields)[number], string | null>,
) {
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
