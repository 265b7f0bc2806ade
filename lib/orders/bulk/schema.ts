import { z } from "zod";
import { id, many, oneOf, optionalId, optionalText, optionalWhole, version } from "@/lib/base/fields";
import { narrowing, orderFilter } from "@/lib/orders/schema";
import { type LeftOrder, leftReasons, MOST_ORDERS, orderSteps } from "./rules";

const list = orderFilter.omit({ page: true });

const selection = {
  which: z.enum(["chosen", "matching"]).catch("chosen"),
  /** How many matched, as the list said. */
  expected: optionalWhole(0, 1_000_000).catch(null),
};

/** Orders of a list that are to take a step: the ticked ones, or all that match. */
export const chosenOrders = list
  .extend({
    step: z.enum(orderSteps, { error: "choose" }),
    ...selection,
    id: many(id(), MOST_ORDERS),
  })
  .refine(({ which, id }) => which === "matching" || id.length > 0, { path: ["id"], error: "chooseOrders" });
export type ChosenOrders = z.output<typeof chosenOrders>;

/** The address of the page that says what a step would do. */
export const stepAddress = list.extend({
  step: z.enum(orderSteps).catch("confirm"),
  ...selection,
  ids: z
    .string()
    .transform((ids) => ids.split(","))
    .pipe(z.array(id()).max(MOST_ORDERS))
    .catch([]),
  /** Whom to put in charge: a membership, or nobody. */
  person: z
    .union([z.literal("nobody"), id()])
    .optional()
    .catch(undefined),
  back: oneOf(["record"]),
});
export type StepAddress = z.output<typeof stepAddress>;

/** The address of that page for chosen orders. */
export const addressOf = ({ step, which, expected, id, ...given }: ChosenOrders) => ({
  step,
  ...narrowing(given),
  ...(which === "matching" ? { which, expected: String(expected ?? "") } : { ids: id.join(",") }),
});

/** Orders as they were looked at, sent as orders-0-id, orders-0-version … */
const seenOrders = <T extends z.ZodRawShape>(each: T) =>
  list.extend({
    orders: z
      .array(z.object({ id: id(), ...each }))
      .min(1, { error: "chooseOrders" })
      .max(MOST_ORDERS),
  });

/** Orders that are confirmed, at the versions that were seen. */
export const manyConfirmations = z.preprocess(gatherOrders, seenOrders({ version: version() }));
export type ManyConfirmations = Pick<z.output<typeof manyConfirmations>, "orders">;

/** Orders that are shipped, at the versions that were seen, each with its own parcel and tracking, by one carrier. */
export const manyShipments = z.preprocess(
  gatherOrders,
  seenOrders({ version: version(), parcel: optionalText(100), tracking: optionalText(200) }).extend({
    carrier: optionalText(60),
  }),
);
export type ManyShipments = Pick<z.output<typeof manyShipments>, "orders" | "carrier">;

/** Who takes care of which orders, and who did as far as was seen. */
export const manyCares = z.preprocess(
  gatherOrders,
  seenOrders({ was: optionalId() }).extend({
    person: z.union([z.literal("nobody"), id()], { error: "choose" }),
    back: oneOf(["record"]),
  }),
);
export type ManyCares = Pick<z.output<typeof manyCares>, "orders" | "person">;

/** The step that put somebody in charge of many orders, and what narrows the list to come back to. */
export const caresUndo = list.extend({ step: id() });

/** The list of orders, with those that a step has just left as they were: "changed.<id>,state.<id>". */
export const orderList = orderFilter.extend({
  left: z
    .string()
    .max(8000)
    .transform((text) => text.split(",").flatMap(leftFrom))
    .optional()
    .catch(undefined),
});

/** The same orders as a parameter of an address. */
export const leftText = (left: readonly LeftOrder[]) =>
  left.map(({ id, reason }) => `${reason}.${id}`).join(",") || undefined;

function leftFrom(text: string): LeftOrder[] {
  const [reason, order] = text.split(".");
  const { data } = z.object({ reason: z.enum(leftReasons), id: id() }).safeParse({ reason, id: order });
  return data ? [data] : [];
}

function gatherOrders(form: unknown): unknown {
  if (typeof form !== "object" || form === null) return form;
  const orders: Record<string, unknown>[] = [];
  for (const [name, value] of Object.entries(form)) {
    const [, at, field] = /^orders-(\d\d?)-(id|version|parcel|tracking|was)$/.exec(name) ?? [];
    if (!at || !field) continue;
    while (orders.length <= Number(at)) orders.push({});
    orders[Number(at)] = { ...orders[Number(at)], [field]: value };
  }
  return { ...form, orders };
}
