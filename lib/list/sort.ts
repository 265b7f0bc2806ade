import { z } from "zod";
import type { Direction } from "./page";

/** A sort of a list's URL: what it is sorted by, with "-" before it for the other direction. */
export type Sort<K extends string> = K | `-${K}`;

/** The `sort` parameter of a list's URL; anything unknown is the list's own order. */
export const sortBy = <const K extends string>(...keys: [K, ...K[]]) =>
  z
    .string()
    .refine((text): text is Sort<K> => keys.some((key) => text === key || text === `-${key}`))
    .optional()
    .catch(undefined);

/** What a sort means: its key, and whether it is turned round. */
export const readSort = <K extends string>(sort: Sort<K>): { key: K; reversed: boolean } =>
  sort.startsWith("-") ? { key: sort.slice(1) as K, reversed: true } : { key: sort as K, reversed: false };

/** How a list is sorted now, and the address of another order. */
export type Sorting<K extends string> = { now: Sort<K>; hrefOf: (sort: Sort<K>) => string };

/** What the head of a sortable column needs: where a click leads, and how the column is sorted now. `descending`: it begins with the greatest. */
export function sortHead<K extends string>(
  key: K,
  { now, hrefOf }: Sorting<K>,
  descending = false,
): { href: string; direction?: "ascending" | "descending" } {
  const { key: current, reversed } = readSort(now);
  if (current !== key) return { href: hrefOf(key) };
  const direction = reversed === descending ? "ascending" : "descending";
  return { href: hrefOf(reversed ? key : `-${key}`), direction };
}

/** The direction of a list by name that its address may turn round. */
export const nameDirection = (sort: Sort<"name"> | undefined): Direction =>
  sort === "-name" ? "desc" : "asc";
