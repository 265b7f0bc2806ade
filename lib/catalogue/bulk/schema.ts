import { z } from "zod";
import type { Notation } from "@/lib/base/amounts";
import { checkbox, id, oneOf, query, whole } from "@/lib/base/fields";
import { itemKinds, itemStates, type Move, moves } from "@/lib/catalogue/rules";
import { itemSorts } from "@/lib/catalogue/schema";
import { hiddenColumns } from "@/lib/list/columns";
import { sortBy } from "@/lib/list/sort";
import { changeTyped } from "./rules";

export const bulkChanges = ["state", "category", "price"] as const;
export const priceParts = ["oneTime", "recurring", "both"] as const;
export const changeHows = ["percent", "amount"] as const;
export const endings = ["90", "99", "0"] as const;
const moveNames = Object.keys(moves) as [Move, ...Move[]];

const listed = z.object({
  q: query(),
  state: oneOf(itemStates),
  kind: oneOf(itemKinds),
  category: id().optional().catch(undefined),
  hide: hiddenColumns(),
  sort: sortBy(...itemSorts),
});
type Listed = z.output<typeof listed>;

/** What narrows and sorts the list of items, for steps with all of it and the way back to it. */
export const narrowing = ({ q, state, kind, category, sort, hide }: Listed) =>
  ({ q, state, kind, category, sort, hide }) satisfies Record<keyof Listed, string | undefined>;

/** The step that changed many items, and what narrows the list to come back to. */
export const bulkUndo = listed.extend({ step: id() });

/** Ticked rows arrive as `id`, in an address as `t-<n>`, because one name counts once there, or between commas. */
const gather = (given: unknown) => {
  if (typeof given !== "object" || given === null) return given;
  const { id = [], ...rest } = given as { id?: unknown };
  const ids = [id].flat().flatMap((each) => (typeof each === "string" ? each.split(",") : [each]));
  for (const [name, value] of Object.entries(rest)) if (/^t-\d{1,3}$/.test(name)) ids.push(value);
  return { ...rest, ids };
};

const selection = {
  which: z.enum(["chosen", "matching"]).catch("chosen"),
  ids: z.array(id()).max(200).catch([]),
  ...listed.shape,
};

const ending = () =>
  z
    .enum(["", ...endings], { error: "choose" })
    .default("")
    .transform((digits) => (digits === "" ? null : Number(digits)));

/** The address of the page that changes many items: which, and what is being prepared; half a change is none yet. */
export const bulkQuery = z.preprocess(
  gather,
  z.object({
    ...selection,
    what: z.enum(bulkChanges).catch("state"),
    move: z.enum(moveNames).optional().catch(undefined),
    to: id().optional().catch(undefined),
    part: z.enum(priceParts).catch("both"),
    how: z.enum(changeHows).catch("percent"),
    by: z.string().max(40).optional().catch(undefined),
    ending: z
      .enum(["", ...endings])
      .optional()
      .catch(undefined),
    free: oneOf(["on"]),
  }),
);
export type BulkQuery = z.output<typeof bulkQuery>;

const change = (notation: Notation) =>
  z.discriminatedUnion("what", [
    z.object({
      what: z.literal("state"),
      move: z.enum(moveNames, { error: "choose" }),
      /** Yes to offers at price 0. */
      free: checkbox(),
    }),
    z.object({ what: z.literal("category"), to: id() }),
    z
      .object({
        what: z.literal("price"),
        part: z.enum(priceParts, { error: "choose" }),
        how: z.enum(changeHows, { error: "choose" }),
        by: z.string({ error: "change" }).max(40, { error: "change" }),
        ending: ending(),
        free: checkbox(),
      })
      .transform((given, context) => {
        const by = changeTyped(given.by, given.how, notation);
        if (by !== undefined) return { ...given, by, typed: given.by };
        context.addIssue({ code: "custom", message: "change", path: ["by"] });
        return z.NEVER;
      }),
  ]);
export type BulkChange = z.output<ReturnType<typeof change>>;
export type Selection = Pick<BulkQuery, "which" | "ids" | "q" | "state" | "kind" | "category">;

/** The change that an address prepares, once it is complete. */
export const preparedChange = (query: BulkQuery, notation: Notation): BulkChange | undefined =>
  change(notation).safeParse(query).data;

/** The change of many items as it was previewed; `expected` is how many the preview said, and missing where there was none yet. */
export const bulkForm = (notation: Notation) =>
  z.preprocess(
    gather,
    z.intersection(z.object({ ...selection, expected: whole(1, 10_000).optional() }), change(notation)),
  );
export type BulkForm = z.output<ReturnType<typeof bulkForm>>;

/** A form whose change has no preview yet, as the address of its preview. */
export function preparedQuery({ which, ids, ...given }: BulkForm) {
  const chosen = which === "chosen" ? Object.fromEntries(ids.map((id, at) => [`t-${at}`, id])) : {};
  return { which, ...narrowing(given), ...chosen, ...changeQuery(given) };
}

function changeQuery(change: BulkChange): Record<string, string | undefined> {
  const { what } = change;
  if (what === "category") return { what, to: change.to };
  const free = change.free ? "on" : undefined;
  if (what === "state") return { what, move: change.move, free };
  const { part, how, typed, ending } = change;
  return { what, part, how, by: typed, ending: ending === null ? "" : String(ending), free };
}
