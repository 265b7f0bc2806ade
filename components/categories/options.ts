import { cache } from "react";
import { nameIn } from "@/lib/catalogue/rules";
import { treeOf } from "@/lib/categories/rules";

type Named = { id: string; parentId: string | null } & (
  | { name: string }
  | { names: Record<string, string>; slug: string }
);

/**
 * The category tree as the options of a select, each indented below the one it stands under; the same object wherever a page
 * has them, since what is the same goes over the wire once.
 */
export const categoryOptions = cache((categories: readonly Named[], ...languages: string[]) =>
  treeOf(categories).map((category) => ({
    value: category.id,
    label: "\u2003".repeat(category.depth) + nameOf(category, languages),
  })),
);

const nameOf = (category: Named, languages: string[]) =>
  "name" in category ? category.name : nameIn(category.names, category.slug, ...languages);
