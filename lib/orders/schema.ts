import { z } from "zod";
import { id, line, many, oneOf, optionalId, optionalText, query, version } from "../fields";
import { pageCursor } from "../page";
import { orderStates } from "./rules";

export const orderFilter = z.object({
  q: query(),
  state: oneOf(["all", ...orderStates]),
  customer: optionalId().catch(null),
  page: pageCursor(),
});
export type OrderFilter = z.output<typeof orderFilter>;

/** An order as a page's path names it. */
export const orderKey = z.object({ order: id() });

/** An order as its reader had it on the screen. */
export const seenOrder = z.object({ order: id(), version: version() });
export type SeenOrder = z.output<typeof seenOrder>;

const reasonText = () =>
  z
    .string({ error: "required" })
    .max(2000, { error: "tooLong", abort: true })
    .transform((typed) =>
      typed
        .split("\n")
        .map((each) => each.trim())
        .join(" "),
    )
    .pipe(line(500));

export const orderWithReason = seenOrder.extend({ reason: reasonText() });
export type OrderWithReason = z.output<typeof orderWithReason>;

export const orderMaybeReason = seenOrder.extend({ reason: optionalText(500) });
export type OrderMaybeReason = z.output<typeof orderMaybeReason>;

export const manyOrders = z.object({
  id: many(id(), 100).pipe(z.array(z.string()).min(1, { error: "chooseOrders" })),
});
export type ManyOrders = z.output<typeof manyOrders>;

/** Lines of one order that were shipped or activated together. */
export const delivery = seenOrder.extend({
  line: many(id(), 100).pipe(z.array(z.string()).min(1, { error: "chooseLines" })),
  to: z.enum(["shipped", "activated"], { error: "choose" }),
  parcel: optionalText(100),
  tracking: optionalText(200),
});
export type Delivery = z.output<typeof delivery>;
