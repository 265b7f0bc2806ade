/** How deep the tree may be, and how many categories a tenant may have: every list reads all of them. */
export const MOST_DEPTH = 5;
export const MOST_CATEGORIES = 500;

type Node = { id: string; parentId: string | null };

/** A category with how deep it lies (0 = top) and the ids of those above it, the top one first. */
export type Placed<T> = T & { depth: number; above: string[] };

/** The categories as a tree reads: each before those below it, siblings in the order given. Those without a known parent are on top. */
export function treeOf<T extends Node>(categories: readonly T[]): Placed<T>[] {
  const known = new Set(categories.map(({ id }) => id));
  const below = Map.groupBy(categories, ({ parentId }) =>
    parentId && known.has(parentId) ? parentId : null,
  );
  const walk = (parent: string | null, above: string[]): Placed<T>[] =>
    (below.get(parent) ?? []).flatMap((category) => [
      { ...category, depth: above.length, above },
      ...walk(category.id, [...above, category.id]),
    ]);
  return walk(null, []);
}

/** The ids of a category and of all below it; of one that is not there, itself alone, so that nothing is found. */
export function idsBelow(categories: readonly Node[], id: string): string[] {
  const below = treeOf(categories).flatMap((each) => (each.above.includes(id) ? [each.id] : []));
  return [id, ...below];
}

/** A category and those above it, the top one first; empty where it is not there. */
export function pathTo<T extends Node>(categories: readonly T[], id: string | null | undefined): T[] {
  const found = treeOf(categories).find((each) => each.id === id);
  if (!found) return [];
  return [...found.above, found.id].flatMap(
    (each) => categories.find((category) => category.id === each) ?? [],
  );
}

/** What stands below a category, or on top, one level deep; for a category with nothing below it, what stands beside it. */
export function choicesAt<T extends Node>(categories: readonly T[], id: string | null | undefined): T[] {
  const tree = treeOf(categories);
  const at = tree.find((each) => each.id === id);
  const childrenOf = (parent: string | undefined) =>
    tree.filter(({ above }) => above.at(-1) === parent).map((each) => each.id);
  const below = childrenOf(at?.id);
  const shown = below.length ? below : childrenOf(at?.above.at(-1));
  return categories.filter((category) => shown.includes(category.id));
}

/** The categories that hold something themselves or further down. */
export function thatHold<T extends Node & { holds: boolean }>(categories: readonly T[]): T[] {
  const tree = treeOf(categories);
  const held = new Set(tree.filter(({ holds }) => holds).flatMap(({ id, above }) => [...above, id]));
  return categories.filter(({ id }) => held.has(id));
}
