import { z } from "zod";
import { id, optionalText } from "@/lib/base/fields";

/** `key` is made with the form: sent twice, it gives one note. */
export const newNote = z.object({
  customer: id(),
  key: id(),
  text: optionalText(2000).refine((text) => text !== null, { error: "required" }),
});
export type NewNote = z.output<typeof newNote>;

export const customerNote = z.object({ customer: id(), id: id() });
export type CustomerNote = z.output<typeof customerNote>;
