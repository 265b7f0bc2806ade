import { MOST_OF_ONE, writeLines } from "@/lib/baskets/rules";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import type { EnquiryRecord } from "@/lib/enquiries/queries";
import { withQuery } from "@/lib/list/page";

/** Where an order of what was asked for begins, by its customer; undefined for those who may not place one. */
export function orderStart(
  area: string,
  actor: Actor,
  { enquiry, offerId }: Pick<EnquiryRecord, "enquiry" | "offerId">,
): ((customerId: string) => string) | undefined {
  if (!can(actor, "order:place") || actor.salesBlocked) return;
  const { id, subject, quantity } = enquiry;
  const line = offerId
    ? writeLines([{ offerId, quantity: Math.min(quantity ?? 1, MOST_OF_ONE) }])
    : undefined;
  // Where the sender chose no offer, the others of the item stand below the first one.
  const q = enquiry.offerId ? undefined : subject?.sku;
  return (customer) => withQuery(`${area}/orders/new`, { customer, line, enquiry: id, q });
}
