import { z } from "zod";
import { id, many, optionalId, optionalText, query } from "@/lib/fields";
import { pageCursor } from "@/lib/page";
import { MOST_OF_ONE, readLines, type WantedLine } from "./rules";

/** Chosen lines in an address: anything ill-formed counts as none. */
const linesOfAddress = () =>
  z
    .string()
    .max(8000)
    .catch("")
    .default("")
    .transform((text) => readLines(text) ?? []);

const linesOfForm = () =>
  z
    .string({ error: "required" })
    .max(8000, { error: "tooMany" })
    .transform((text, context): WantedLine[] => {
      const lines = readLines(text);
      if (lines) return lines;
      context.addIssue({ code: "custom", message: "tooMany" });
      return z.NEVER;
    });

/** A quantity as typed; nothing counts as 0. */
const quantity = () =>
  z
    .string({ error: "number" })
    .trim()
    .regex(/^\d{0,6}$/, { error: "number" })
    .transform(Number)
    .pipe(z.number().max(MOST_OF_ONE, { error: "number" }));

/** Where the search stands while lines are chosen. */
const looking = { q: query(), category: optionalId().catch(null), page: pageCursor() };

/** The order being put together, in an address: for whom, what, and where the search stands. */
export const basketAddress = z
  .object({ customer: optionalId().catch(null), line: linesOfAddress(), ...looking })
  .transform(({ line, ...rest }) => ({ ...rest, lines: line }));
export type BasketAddress = z.output<typeof basketAddress>;

export const reviewAddress = z
  .object({ customer: id(), line: linesOfAddress() })
  .transform(({ customer, line }) => ({ customer, lines: line }));
export type ReviewAddress = z.output<typeof reviewAddress>;

/** Quantities typed for offers, on top of the lines chosen before; `go` tells what comes next. */
export const pickedLines = z.object({
  customer: id(),
  lines: linesOfForm(),
  offer: many(id(), 200),
  quantity: many(quantity(), 200),
  go: z.enum(["stay", "search", "review"]).catch("stay"),
  ...looking,
  /** The page a button leads to, and the one the form stood on. */
  page: z.string().max(1500).optional().catch(undefined),
  at: z.string().max(1500).optional().catch(undefined),
});
export type PickedLines = z.output<typeof pickedLines>;

/** An order as its placer saw it: `versionId` is the portfolio version whose prices were shown, `key` makes it one. */
export const placedOrder = z.object({
  customer: id(),
  lines: linesOfForm().refine((lines) => lines.length > 0, { error: "chooseLines" }),
  versionId: id(),
  key: id(),
  reference: optionalText(100),
  note: optionalText(2000),
});
export type PlacedOrder = z.output<typeof placedOrder>;
