import { z } from "zod";
import { id, whole } from "@/lib/base/fields";
import { subscriptionStep } from "@/lib/subscriptions/schema";

/** So many units a subscription has at most. */
export const MOST_SEATS = 100_000;

/** Of which subscription somebody looks at another number of units, and which; one more, or one fewer, where none is typed. */
export const seatsPath = z.object({
  subscription: id(),
  quantity: whole(1, MOST_SEATS).optional().catch(undefined),
});

/** Another number of units, as its effect was shown on a day. */
export const newSeats = subscriptionStep.extend({
  quantity: whole(1, MOST_SEATS),
  on: z.iso.date({ error: "choose" }),
});
export type NewSeats = z.output<typeof newSeats>;
