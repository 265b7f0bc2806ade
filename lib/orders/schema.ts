import { z } from "zod";
import { id, line, many, oneOf, optionalId, optionalText, query, version } from "@/lib/base/fields";
import { hiddenColumns } from "@/lib/list/columns";
import { pageCursor } from "@/lib/list/page";
import { sortBy } from "@/lib/list/sort";
import { threadPage } from "@/lib/threads/schema";
import { deliverySteps, lineMachine, orderStates } from "./machine";

/** A day of a URL as 2026-11-25; anything else counts as none. */
const day = () => z.iso.date().optional().catch(undefined);

export const orderFilter = z.object({
  q: query(),
  state: oneOf(["all", ...orderStates]),
  customer: optionalId().catch(null),
  reseller: z
    .union([z.literal("direct"), id()])
    .optional()
    .catch(undefined),
  /** Those that the reader takes care of; people of resellers take care of none. */
  mine: oneOf(["yes"]),
  /** Those whose day is over, or those that are under way and in time; by that day. */
  late: oneOf(["yes", "no"]),
  /** Words of a reseller's name, for narrowing by it. */
  seller: line(100).optional().catch(undefined),
  from: day(),
  to: day(),
  sort: sortBy("placed"),
  hide: hiddenColumns(),
  page: pageCursor(),
});
export type OrderFilter = z.output<typeof orderFilter>;

type Narrowing = Omit<OrderFilter, "page">;

/** What narrows and sorts a list of orders, for steps with all of it and the way back to it. */
export const narrowing = ({
  q,
  state,
  customer,
  reseller,
  seller,
  mine,
  late,
  from,
  to,
  sort,
  hide,
}: Narrowing) =>
  ({
    ...{ q, state, customer: customer ?? undefined, reseller, seller, mine, late, from, to, sort, hide },
  }) satisfies Record<keyof Narrowing, string | undefined>;

/** The page of an order: its path names it, and its address perhaps an older page of messages. */
export const orderPath = z.object({ order: id(), ...threadPage.shape });

/** An order as its reader had it on the screen. */
export const seenOrder = z.object({ order: id(), version: version() });
export type SeenOrder = z.output<typeof seenOrder>;

/** Of a question, an answer or another reason of a step. */
export const LONGEST_REASON = 500;

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
    .pipe(line(LONGEST_REASON));

export const orderWithReason = seenOrder.extend({ reason: reasonText() });
export type OrderWithReason = z.output<typeof orderWithReason>;

export const orderMaybeReason = seenOrder.extend({ reason: optionalText(LONGEST_REASON) });
export type OrderMaybeReason = z.output<typeof orderMaybeReason>;

/** Lines of one order that take the same step together. */
export const delivery = seenOrder
  .extend({
    line: many(id(), 100).pipe(z.array(z.string()).min(1, { error: "chooseLines" })),
    to: z.enum(deliverySteps, { error: "choose" }),
    parcel: optionalText(100),
    carrier: optionalText(60),
    tracking: optionalText(200),
    /** Who took what was delivered. */
    signedBy: optionalText(100),
    reason: optionalText(500),
  })
  .superRefine(({ to, reason }, context) => {
    if (lineMachine.steps[to].reason === "needed" && !reason)
      context.addIssue({ code: "custom", path: ["reason"], message: "required" });
  });
export type Delivery = z.output<typeof delivery>;

/** Parcel and tracking of lines that were sent, as they should have been recorded; sent as lines-0-id, lines-0-parcel … */
export const parcelCorrection = z.preprocess(
  gatherLines,
  seenOrder.extend({
    lines: z
      .array(
        z.object({
          id: id(),
          parcel: optionalText(100),
          carrier: optionalText(60),
          tracking: optionalText(200),
        }),
      )
      .min(1, { error: "chooseLines" }),
  }),
);
export type ParcelCorrection = z.output<typeof parcelCorrection>;

/** The days for which lines are promised, empty where none can be said, and why they are not what was told before; sent as lines-0-id, lines-0-day … */
export const promises = z.preprocess(
  gatherLines,
  seenOrder.extend({
    lines: z.array(z.object({ id: id(), day: promisedDay() })).min(1, { error: "chooseLines" }),
    reason: optionalText(500),
  }),
);
export type Promises = z.output<typeof promises>;

function promisedDay() {
  return z.preprocess(
    (value) => value || null,
    z.iso
      .date({ error: "date" })
      .refine((day) => day >= "2000-01-01" && day < "2100-01-01", { error: "date" })
      .nullable(),
  );
}

function gatherLines(form: unknown): unknown {
  if (typeof form !== "object" || form === null) return form;
  const lines: Record<string, unknown>[] = [];
  for (const [name, value] of Object.entries(form)) {
    const [, at, field] = /^lines-(\d\d?)-(id|parcel|carrier|tracking|day)$/.exec(name) ?? [];
    if (!at || !field) continue;
    while (lines.length <= Number(at)) lines.push({});
    lines[Number(at)] = { ...lines[Number(at)], [field]: value };
  }
  return { ...form, lines };
}
