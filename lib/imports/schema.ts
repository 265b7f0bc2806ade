import { z } from "zod";
import { id, optionalId, optionalWhole, version, whole } from "@/lib/base/fields";
import { pageCursor } from "@/lib/list/page";
import { type Columns, targets } from "./columns";
import type { Mapping } from "./rules";
import { MOST_COLUMNS } from "./table";

/** In bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** A file chosen for an import: at most 20 MB. */
export const upload = z.object({
  file: z
    .instanceof(File, { error: "required" })
    .refine((file) => file.size > 0 || file.name !== "", { error: "required" })
    .refine((file) => file.size <= LARGEST_FILE, { error: "fileTooLarge" }),
});

export const importFilter = z.object({ page: pageCursor() });

/** The address of one import; `step` goes back to its columns. */
export const importPath = z.object({
  import: id(),
  step: z.enum(["columns"]).optional().catch(undefined),
});

/** One import and the version of it on the screen. */
export const importVersion = z.object({ id: id(), version: version() });

const column = () =>
  optionalWhole(0, MOST_COLUMNS - 1)
    .optional()
    .transform((value) => value ?? null);

const answers = z.object({
  name: whole(0, MOST_COLUMNS - 1),
  sku: column(),
  manufacturer: column(),
  price: column(),
  cost: column(),
  category: column(),
  kind: column(),
  description: column(),
  leadTime: column(),
  header: z.enum(["yes", "no"]).catch("yes"),
  decimal: z.enum(["auto", "point", "comma"]).catch("auto"),
  categoryId: optionalId(),
  unknownCategory: z.enum(["create", "refuse"]).catch("create"),
  defaultKind: z.enum(["product", "service"]).catch("product"),
  state: z.enum(["draft", "active"]).catch("draft"),
  free: z.enum(["hold", "sell"]).catch("hold"),
});

/** The answers to "which column holds what", as the form sends them. */
export const mappingForm = answers.extend(importVersion.shape).superRefine((form, context) => {
  targets.forEach((target, index) => {
    const twice =
      form[target] !== null && targets.slice(0, index).some((each) => form[each] === form[target]);
    if (twice) context.addIssue({ code: "custom", path: [target], message: "columnTwice" });
  });
});
export type MappingForm = z.output<typeof mappingForm>;

/** The answers as a mapping. */
export function mappingOf(form: z.output<typeof answers>): Mapping {
  const chosen = targets.flatMap((target) => {
    const at = form[target];
    return at === null ? [] : [[target, at]];
  });
  const { decimal, categoryId, unknownCategory, defaultKind, state } = form;
  const columns: Columns = Object.fromEntries(chosen);
  return {
    columns,
    header: form.header === "yes",
    decimal,
    categoryId,
    unknownCategory,
    kind: defaultKind,
    state,
    free: form.free === "sell",
  };
}

/** The answers as they are kept with the import; `signature` finds them again for a file with the same header. */
export const storedAnswers = (form: MappingForm, signature: string): Record<string, string> => ({
  ...Object.fromEntries(
    Object.keys(answers.shape).map((key) => [key, String(form[key as keyof typeof answers.shape] ?? "")]),
  ),
  signature,
});

/** The mapping kept with an import; undefined before its columns were chosen. */
export function storedMapping(stored: Record<string, string> | null): Mapping | undefined {
  const parsed = answers.safeParse(stored ?? {});
  return parsed.success ? mappingOf(parsed.data) : undefined;
}
