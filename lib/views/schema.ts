import { z } from "zod";
import { checkbox, id, line, many } from "@/lib/base/fields";
import { columnKeys, columnWidths } from "@/lib/list/columns";

const list = z.enum([
  "catalogue",
  "orders",
  "customers",
  "enquiries",
  "resellers",
  "portfolios",
  "subscriptions",
]);

/** The address of the views of a list, followed by what the list shows at present. */
export const viewsPath = z.looseObject({ list });
export type ViewsPath = z.output<typeof viewsPath>;

/** What an address asks of a list, as it is written there. */
const parameters = z
  .string()
  .max(4000, { error: "tooLong" })
  .default("")
  .transform((query) => Object.fromEntries(new URLSearchParams(query)));

/** `present`: what the list shows, which the page keeps while views are changed. */
const ofList = z.object({ list, present: parameters });

/** `key` is made with the form: sent twice, it gives one view. */
export const newView = ofList.extend({
  key: id(),
  name: line(60),
  shared: checkbox(),
  start: checkbox(),
});
export type NewView = z.output<typeof newView>;

export const chosenView = ofList.extend({ id: id() });
export type ChosenView = z.output<typeof chosenView>;

export const renamedView = chosenView.extend({ name: line(60) });
export type RenamedView = z.output<typeof renamedView>;

export const startedView = chosenView.extend({ start: checkbox() });
export type StartedView = z.output<typeof startedView>;

export const chosenRows = ofList.extend({ rows: z.enum(["dense", "roomy"], { error: "choose" }) });
export type ChosenRows = z.output<typeof chosenRows>;

/** What is kept of a list's columns, as an address says it: the others, the widths, or both stay as they are. */
export const columnsToKeep = z.object({
  list,
  hidden: columnKeys().optional(),
  widths: columnWidths().optional(),
});
export type ColumnsToKeep = z.output<typeof columnsToKeep>;

/** The form of a list's columns: `of` names them all, `shown` those that are ticked; `usual` asks for the list as it comes. */
export const chosenColumns = ofList.extend({
  of: columnKeys(),
  shown: many(z.string()),
  usual: checkbox(),
});
export type ChosenColumns = z.output<typeof chosenColumns>;
