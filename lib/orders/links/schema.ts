import { z } from "zod";
import { id, oneOf } from "@/lib/base/fields";
import { linkChoice, madeLink } from "@/lib/links/schema";
import { orderPath } from "@/lib/orders/schema";

/** The page of an order, where a link to follow it may just have been made. */
export const orderPage = orderPath.extend(madeLink);

/** A link to follow an order: to be shown, or mailed to whom the order names. */
export const newOrderLink = z.object({ order: id(), key: id(), go: oneOf(["show", "mail"]) });
export type NewOrderLink = z.output<typeof newOrderLink>;

/** A link to follow an order that somebody revokes. */
export const orderLinkChoice = linkChoice.extend({ order: id() });
export type OrderLinkChoice = z.output<typeof orderLinkChoice>;
