/** How deep the tree may be, and how many categories a tenant may have: every list reads all of them. */
export const MOST_DEPTH = 5;
export const MOST_CATEGORIES = 500;

type Node = { id: string; parentId: string | null };

/** A category with how deep it lies (0 = top) and the ids of those above it, the top one first. */
export type InTree<T> = T & { depth: number; above: string[] };

/** The categories as a tree reads: each before those below it, siblings in the order given. Those without a known parent are on top. */
export function treeOf<T extends Node>(categories: readonly T[]): InTree<T>[] {
  const known = new Set(categories.map(({ id }) => id));
  const below = Map.groupBy(categories, ({ parentId }) =>
    parentId && known.has(parentId) ? parentId : null,
  );
  const walk = (parent: string | null, above: string[]): InTree<T>[] =>
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

/** How deep a category and what is below it reach when it stands below `parent`; null where that is itself or below it. */
export function depthBelow(
  categories: readonly Node[],
  id: string | undefined,
  parent: string | null,
): number | null {
  const tree = treeOf(categories);
  const at = tree.find((each) => each.id === parent);
  if (id && at && (at.id === id || at.above.includes(id))) return null;
  const own = tree.find((each) => each.id === id)?.depth ?? 0;
  const height = id
    ? Math.max(0, ...tree.flatMap(({ above, depth }) => (above.includes(id) ? depth - own : [])))
    : 0;
  return (at ? at.depth + 1 : 0) + height + 1;
}

/** The ids of siblings after one of them took a step; unchanged at either end. */
export function afterStep(siblings: readonly string[], id: string, step: "up" | "down"): string[] {
  const at = siblings.indexOf(id);
  const to = step === "up" ? at - 1 : at + 1;
  const moved = [...siblings];
  const other = moved[to];
  if (at < 0 || other === undefined) return moved;
  moved[to] = id;
  moved[at] = other;
  return moved;
}

/** A short name for addresses, made of a name and different from those taken. */
export function slugFor(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-");
  const plain = words.slice(0, 60).replace(/^-+|-+$/g, "") || "category";
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

/** A category that a list names and the tenant does not have yet. */
export type ListedCategory = { id: string; parentId: string | null; slug: string; name: string };
