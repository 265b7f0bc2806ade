import { categories } from "@/db/schema";
import { audit } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import { changeItems } from "@/lib/catalogue/bulk/commands";
import { chosenIds } from "@/lib/catalogue/bulk/queries";
import type { CategoryRemoval } from "@/lib/categories/schema";
import { entryOf, itself, lockTree, nameOf, requireSeen } from "@/lib/categories/tree";
import type { Scope } from "@/lib/door/scope";

/**
 * Takes a category away; its items go into another one first. Throws CONFLICT for an old version or where others stand
 * below it, INVALID where its items have no place to go, LIMIT where they are more than change at once, NOT_FOUND.
 */
export async function removeCategory(scope: Scope, { id, version, into }: CategoryRemoval): Promise<void> {
  const tree = await lockTree(scope);
  const category = requireSeen(tree, { id, version });
  if (tree.some(({ parentId }) => parentId === id)) throw new AppError("CONFLICT", "categoryHasBelow");
  // Locks the row against items that come in at the same moment.
  await scope.tx.select({ id: categories.id }).from(categories).where(itself(scope, id)).for("update");
  const count = await emptyInto(scope, id, into);
  await scope.tx.delete(categories).where(itself(scope, id));
  const { names, parentId, slug } = category;
  await audit(scope, {
    ...entryOf("category-removed", id, nameOf(scope, category)),
    before: { names, parentId, slug, items: count, into },
  });
}

async function emptyInto(scope: Scope, id: string, into: string | null): Promise<number> {
  const all = { which: "matching" as const, ids: [], q: "", category: id };
  const { length } = await chosenIds(scope, all);
  if (!length) return 0;
  if (!into || into === id) throw new AppError("INVALID", "categoryHasItems", {}, "into");
  return changeItems(scope, { ...all, what: "category" as const, to: into, expected: length });
}
