import { z } from "zod";
import type { Notation } from "@/lib/base/amounts";
import {
  id,
  many,
  optionalAmount,
  optionalId,
  optionalText,
  optionalWhole,
  query,
  whole,
} from "@/lib/base/fields";
import { pageCursor } from "@/lib/list/page";
import { chosenDestination } from "@/lib/orders/destination/schema";
import { MOST_OF_ONE, readLines } from "./rules";

/** Lines to be put in, in an address: anything ill-formed counts as none. */
const linesOfAddress = () =>
  z
    .string()
    .max(8000)
    .catch("")
    .default("")
    .transform((text) => readLines(text) ?? []);

/** The version of a basket on the screen; 0 while there is none. */
const shownVersion = () => whole(0, 2_147_483_647);

/** Where the search stands while lines are chosen, and the enquiry they are chosen for. */
const looking = {
  enquiry: optionalId().catch(null),
  q: query(),
  category: optionalId().catch(null),
  page: pageCursor(),
};

/** The basket that offers are chosen for, in an address: whose, what is to be put in, and where the search stands. */
export const basketAddress = z
  .object({ customer: optionalId().catch(null), line: linesOfAddress(), ...looking })
  .transform(({ line, ...rest }) => ({ ...rest, wanted: line }));
export type BasketAddress = z.output<typeof basketAddress>;

export const basketList = z.object({ page: pageCursor() });

/** A basket as the page that checks it names it; `order` was ordered again into it, `again` is asked to be. */
export const reviewAddress = z.object({
  customer: id(),
  order: optionalId().catch(null),
  again: optionalId().catch(null),
});
export type ReviewAddress = z.output<typeof reviewAddress>;

/** A quantity as typed; nothing counts as 0. */
const quantity = () =>
  z
    .string({ error: "number" })
    .trim()
    .regex(/^\d{0,6}$/, { error: "number" })
    .transform(Number)
    .pipe(z.number().max(MOST_OF_ONE, { error: "number" }));

const FIELD = /^(quantity|was)-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Quantities arrive as `quantity-<offer id>`, beside what was in the basket, so that each keeps its place whatever is listed. */
const gatherQuantities = (given: unknown) => {
  if (typeof given !== "object" || given === null) return given;
  const gathered: Record<string, Record<string, unknown>> = { quantity: {}, was: {} };
  for (const [name, value] of Object.entries(given).slice(0, 1000)) {
    const [, field = "", offerId = ""] = FIELD.exec(name) ?? [];
    const of = gathered[field];
    if (of) of[offerId] = value;
  }
  return { ...given, ...gathered };
};

/** Quantities typed for offers, beside those that the basket held on the screen; `go` tells what comes next. */
export const pickedLines = z.preprocess(
  gatherQuantities,
  z.object({
    customer: id(),
    key: id(),
    quantity: z.record(z.string(), quantity()),
    was: z.record(z.string(), quantity().catch(0)),
    go: z.enum(["stay", "search", "review"]).catch("stay"),
    ...looking,
    /** The page a button leads to, and the one the form stood on. */
    page: z.string().max(1500).optional().catch(undefined),
    at: z.string().max(1500).optional().catch(undefined),
  }),
);
export type PickedLines = z.output<typeof pickedLines>;

/** A basket as its reader had it on the screen. */
const seenBasket = { basket: id(), version: shownVersion(), key: id() };

/** What is said with an order; kept in the basket until it is placed, as the destination is. */
const words = { reference: optionalText(100), note: optionalText(2000) };

export const keptBasket = z.object({ ...seenBasket, ...words, ...chosenDestination });
export type KeptBasket = z.output<typeof keptBasket>;

/** Changes as they were on the screen (`seen`), to be accepted, and lines to be left out instead. */
export const settledBasket = keptBasket.extend({
  seen: z.string({ error: "required" }).max(100, { error: "tooLong" }),
  drop: many(id(), 200),
});
export type SettledBasket = z.output<typeof settledBasket>;

/** The one form of a basket's last page: place it, keep its words for later, or settle what changed. */
export const reviewedBasket = settledBasket.extend({
  go: z.enum(["place", "keep", "settle"]).catch("place"),
});

export const emptiedBasket = z.object(seenBasket);
export type EmptiedBasket = z.output<typeof emptiedBasket>;

export const linePath = z.object({ line: id() });

/** The price of one line alone; an empty part follows the catalogue. */
export const linePrice = (notation: Notation) =>
  z.object({
    line: id(),
    version: shownVersion(),
    key: id(),
    oneTime: optionalAmount(notation),
    recurring: optionalAmount(notation),
  });
export type LinePrice = z.output<ReturnType<typeof linePrice>>;

/**
 * An order whose lines are wanted again; `key` makes two clicks one. `how` says what becomes of a basket that holds
 * something, at the version that was on the screen.
 */
export const reordering = z.object({
  order: id(),
  key: id(),
  how: z.enum(["replace", "add"]).optional(),
  version: optionalWhole(0, 2_147_483_647),
});
export type Reordering = z.output<typeof reordering>;
