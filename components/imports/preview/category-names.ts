import { nameIn } from "@/lib/catalogue/rules";
import type { ImportData } from "@/lib/imports/queries";

/** What each category of a preview is called: those that exist in the reader's language, new ones as the file names them. */
export function categoryNames({ categories, preview }: ImportData, languages: string[]) {
  const known = categories.map(({ id, names, slug }) => [id, nameIn(names, slug, ...languages)] as const);
  const made = (preview?.newCategories ?? []).map(({ id, name }) => [id, name] as const);
  const names = new Map([...known, ...made]);
  return (id: string) => names.get(id) ?? "";
}

export type Shown = Pick<ImportData, "preview" | "record"> & {
  currency: string;
  categoryName: (id: string) => string;
};
