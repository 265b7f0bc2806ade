import { z } from "zod";
import { id, line, many, oneOf, optionalText, optionalWhole, version } from "@/lib/base/fields";
import { pageCursor } from "@/lib/list/page";
import { type LeftLine, leftReasons, MOST_LINES, workSteps } from "./rules";

/** What the queue shows: lines under way, those of one next step, or what came back. */
const shown = [...workSteps, "returned"] as const;

const narrowing = {
  show: oneOf(shown),
  /** The reader's own lines, or those that nobody takes care of. */
  whose: oneOf(["mine", "nobody"]),
  /** Those whose day is over. */
  late: oneOf(["yes"]),
};

export const workFilter = z.object({ ...narrowing, page: pageCursor() });
export type WorkFilter = z.output<typeof workFilter>;

/** What narrows the queue, for the way back to it. */
export const narrowed = ({ show, whose, late }: Omit<WorkFilter, "page">) => ({ show, whose, late });

/** The queue, with those lines that a step has just left as they were: "taken.<id>,state.<id>". */
export const workList = workFilter.extend({
  left: z
    .string()
    .max(8000)
    .transform((text) => text.split(",").flatMap(leftFrom))
    .optional()
    .catch(undefined),
});

/** The same lines as a parameter of an address. */
export const leftText = (left: readonly LeftLine[]) =>
  left.map(({ id, reason }) => `${reason}.${id}`).join(",") || undefined;

function leftFrom(text: string): LeftLine[] {
  const [reason, line] = text.split(".");
  const { data } = z.object({ reason: z.enum(leftReasons), id: id() }).safeParse({ reason, id: line });
  return data ? [data] : [];
}

const selection = {
  which: z.enum(["chosen", "matching"]).catch("chosen"),
  /** How many matched, as the list said. */
  expected: optionalWhole(0, 1_000_000).catch(null),
};

/** Steps of which a page says what they would do. */
const told = ["next", "setback", "papers"] as const;

/** Lines of the queue that are to take a step: the ticked ones, or all that match. */
export const chosenLines = z
  .object({
    ...narrowing,
    ...selection,
    step: z.enum([...told, "claim", "assign"], { error: "choose" }),
    id: many(id(), MOST_LINES),
    /** Who is to take care of them, where that is the step: a membership, or nobody. */
    person: z
      .union([z.literal("nobody"), id()])
      .optional()
      .catch(undefined),
  })
  .refine(({ which, id }) => which === "matching" || id.length > 0, { path: ["id"], error: "chooseLines" })
  .refine(({ step, person }) => step !== "assign" || person, { path: ["person"], error: "choose" });
export type ChosenLines = z.output<typeof chosenLines>;

/** The address of the page that says what a step would do with lines. */
export const workAddress = z.object({
  ...narrowing,
  ...selection,
  step: z.enum(told).catch("next"),
  ids: z
    .string()
    .transform((ids) => ids.split(","))
    .pipe(z.array(id()).max(MOST_LINES))
    .catch([]),
});
export type WorkAddress = z.output<typeof workAddress>;

/** The address of that page for chosen lines. */
export const addressOf = ({ step, which, expected, id, ...given }: ChosenLines) => ({
  step,
  ...narrowed(given),
  ...(which === "matching" ? { which, expected: String(expected ?? "") } : { ids: id.join(",") }),
});

const ids = () =>
  z
    .string({ error: "chooseLines" })
    .transform((text) => text.split(","))
    .pipe(z.array(id()).min(1, { error: "chooseLines" }).max(MOST_LINES));

/** Lines of one order that take their next step together, as they were looked at. */
const task = z.object({
  order: id(),
  version: version(),
  lines: ids(),
  step: z.enum(workSteps, { error: "choose" }),
  tracking: optionalText(200),
  signedBy: optionalText(100),
  /** What their seller and customer read beside the line. */
  note: optionalText(500),
});

/** Tasks of several orders, sent as tasks-0-order, tasks-0-version …; what is shipped goes by one carrier. */
export const manyTasks = z.preprocess(
  gatherTasks,
  z.object({
    ...narrowing,
    tasks: z.array(task).min(1, { error: "chooseLines" }).max(MOST_LINES),
    carrier: optionalText(60),
  }),
);
export type ManyTasks = Pick<z.output<typeof manyTasks>, "tasks" | "carrier">;

/** Lines that could not be delivered or came back, by their orders, and why. */
export const setback = z.preprocess(
  gatherTasks,
  z.object({
    ...narrowing,
    tasks: z
      .array(task.pick({ order: true, version: true, lines: true }))
      .min(1, { error: "chooseLines" })
      .max(MOST_LINES),
    to: z.enum(["failed", "returned"], { error: "choose" }),
    reason: line(500),
  }),
);
export type Setback = Pick<z.output<typeof setback>, "tasks" | "to" | "reason">;

function gatherTasks(form: unknown): unknown {
  if (typeof form !== "object" || form === null) return form;
  const tasks: Record<string, unknown>[] = [];
  for (const [name, value] of Object.entries(form)) {
    const [, at, field] =
      /^tasks-(\d\d?)-(order|version|lines|step|tracking|signedBy|note)$/.exec(name) ?? [];
    if (!at || !field) continue;
    while (tasks.length <= Number(at)) tasks.push({});
    tasks[Number(at)] = { ...tasks[Number(at)], [field]: value };
  }
  return { ...form, tasks };
}
