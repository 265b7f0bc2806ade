import { z } from "zod";
import { id, optionalId, optionalText, version } from "@/lib/base/fields";

/** The address of one category. */
export const categoryPath = z.object({ category: id() });

/** The address of the form for a new one; `parent` is under which. */
export const newCategoryPath = z.object({ parent: optionalId().catch(null) });

const name = () => optionalText(80);

const fields = z.object({ en: name(), de: name(), parentId: optionalId() });

/** A new category: its names, and under which one it stands (none = on top). */
export const newCategory = fields;
export type NewCategory = z.output<typeof newCategory>;

const seen = { id: id(), version: version() };

export const changedCategory = fields.extend(seen);
export type ChangedCategory = z.output<typeof changedCategory>;

/** A step up or down among its siblings: the value of the button that asks for it, "up <id> <version>". */
export const categoryStep = z
  .object({ step: z.string({ error: "choose" }).max(100, { error: "choose" }) })
  .transform(({ step: sent }) => {
    const [step, id, seen] = sent.split(" ");
    return { step, id, version: seen };
  })
  .pipe(z.object({ ...seen, step: z.enum(["up", "down"], { error: "choose" }) }));
export type CategoryStep = z.output<typeof categoryStep>;

/** Taking a category away; `into` is where its items go, where it holds any. */
export const categoryRemoval = z.object({ ...seen, into: optionalId() });
export type CategoryRemoval = z.output<typeof categoryRemoval>;
