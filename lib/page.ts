import { type AnyColumn, asc, desc, type SQL, sql } from "drizzle-orm";
import { z } from "zod";

export const PAGE_SIZE = 25;

/** Where a page begins or ends: the sort value and id of a row, and on which side of it. */
export type Cursor = { side: "after" | "before"; value: string; id: string };

/** One page of a list, with the cursors of its neighbours. */
export type Page<T> = { rows: T[]; next?: string; previous?: string };

const parts = z.tuple([z.enum(["after", "before"]), z.string().max(500), z.uuid()]);

/** The `page` parameter of a list's URL; anything ill-formed counts as the first page. */
export const pageCursor = () =>
  z
    .string()
    .max(1500)
    .transform((text, context): Cursor => {
      const [side, value, id] = parts.safeParse(jsonOf(text)).data ?? [];
      if (side && value !== undefined && id && value.isWellFormed() && !value.includes("\0"))
        return { side, value, id };
      context.addIssue({ code: "custom", message: "invalid" });
      return z.NEVER;
    })
    .optional()
    .catch(undefined);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
}

const write = (side: Cursor["side"], value: string | Date, id: string) =>
  Buffer.from(JSON.stringify([side, textOf(value), id])).toString("base64url");

/** What a list that pages by key hands to its query; `ascending` is the order in which the page is read. */
export type Keys = { where: SQL | undefined; orderBy: SQL[]; ascending: boolean };
export type Direction = "asc" | "desc";
type KeyType = "text" | "timestamptz" | "uuid" | "unique text";

/** The key of a row as the place behind which the next page begins. */
export const cursorAfter = ({ value, id }: { value: string | Date; id: string }): Cursor => ({
  side: "after",
  value: textOf(value),
  id,
});

const textOf = (value: string | Date) => (value instanceof Date ? value.toISOString() : value);

/**
 * The `where` and `orderBy` of a list that pages by key. `type` is the SQL type of the sort column ("uuid" for a list by
 * id alone, "unique text" where no two rows share a value). Ask for PAGE_SIZE + 1 rows and hand them to pageOf.
 */
export function keyset(
  sort: AnyColumn,
  id: AnyColumn,
  cursor: Cursor | undefined,
  direction: Direction = "asc",
  type: KeyType = "text",
): Keys {
  const ascending = isAscending(cursor, direction);
  const order = ascending ? asc : desc;
  const beyond = sql.raw(ascending ? ">" : "<");
  if (type === "unique text") {
    const where = cursor && sql`${sort} ${beyond} ${cursor.value}`;
    return { where, orderBy: [order(sort)], ascending };
  }
  const value = cursor && sortValue(cursor, type);
  const where = cursor && sql`(${sort}, ${id}) ${beyond} (${value}, ${cursor.id}::uuid)`;
  return { where, orderBy: [order(sort), order(id)], ascending };
}

const isAscending = (cursor: Cursor | undefined, direction: Direction) =>
  (direction === "asc") === ((cursor?.side ?? "after") === "after");

/**
 * Where a search of db/functions.sql begins and how it goes: the key of its page, whether it goes up, and how many ids it
 * gives at most. What is only counted comes in no order.
 */
export function searchKey(
  cursor: Cursor | undefined,
  most: number | { counted: number },
  direction: Direction = "asc",
  type: "text" | "timestamptz" = "text",
): SQL {
  const value = cursor && (type === "text" ? cursor.value : momentOf(cursor.value));
  const [ascending, atMost] =
    typeof most === "number" ? [isAscending(cursor, direction), most] : [null, most.counted];
  return sql`${value ?? null}::text, ${cursor?.id ?? null}::uuid, ${ascending}::boolean, ${atMost}::integer`;
}

/** The condition that a row is among those a search found: an array of ids, so that the planner looks each of them up. */
export const among = (id: AnyColumn, found: SQL): SQL =>
  sql`${id} = any (array(select f.id from ${found} f))`;

function sortValue({ value, id }: Cursor, type: "text" | "timestamptz" | "uuid"): SQL {
  if (type === "uuid") return sql`${id}::uuid`;
  return type === "text" ? sql`${value}` : sql`${momentOf(value)}::timestamptz`;
}

const momentOf = (value: string) => {
  const at = new Date(value);
  const year = at.getUTCFullYear();
  return year >= 1 && year <= 9999 ? at.toISOString() : new Date(0).toISOString();
};

/** The page of up to PAGE_SIZE + 1 rows that keyset asked for, in display order. */
export function pageOf<T>(
  found: T[],
  cursor: Cursor | undefined,
  keyOf: (row: T) => { value: string | Date; id: string },
  size = PAGE_SIZE,
): Page<T> {
  const more = found.length > size;
  const forward = (cursor?.side ?? "after") === "after";
  const rows = found.slice(0, size);
  if (!forward) rows.reverse();
  const first = rows[0];
  const last = rows.at(-1);
  const link = (side: Cursor["side"], row: T | undefined) => {
    if (!row) return;
    const { value, id } = keyOf(row);
    return write(side, value, id);
  };
  return {
    rows,
    next: (forward ? more : cursor) ? link("after", last) : undefined,
    previous: (forward ? cursor : more) ? link("before", first) : undefined,
  };
}

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

/**
 * The words of a search as LIKE patterns over a folded text (db/columns.ts), at most five. The index of words knows only
 * three letters in a row or the beginning of a word, so a shorter word counts at the beginning; one of signs alone, not at all.
 */
export const searchWords = (typed: string): string[] =>
  soughtParts(typed).map((part) => `%${part.replace(/[\\%_]/g, "\\$&")}%`);

/** The pattern of a searchable column whose first words are what was typed. */
export const searchBeginning = (typed: string): string =>
  `${soughtParts(typed)
    .map((part) => ` ${part.trim().replace(/[\\%_]/g, "\\$&")}`)
    .join("")}%`;

/** Whether a text holds every word of a search, as the database would find it. */
export function holdsWords(text: string, typed: string): boolean {
  const parts = soughtParts(typed);
  return parts.length > 0 && parts.every((part) => ` ${fold(text)}`.includes(part));
}

const fold = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]+/g, "")
    .toLowerCase()
    .replaceAll("ß", "ss");

const soughtParts = (typed: string) =>
  fold(typed)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 5)
    .map((word) => (/[a-z0-9]/.test(word) && !/[a-z0-9]{3}/.test(word) ? ` ${word}` : word));

/** The direction of a list by name that its address may turn round. */
export const nameDirection = (sort: Sort<"name"> | undefined): Direction =>
  sort === "-name" ? "desc" : "asc";

/** A path with the given parameters; empty ones are left out. */
export function withQuery(path: string, parameters: Record<string, string | undefined>): string {
  const set = Object.entries(parameters).flatMap(([key, value]) => (value ? [[key, value]] : []));
  const search = new URLSearchParams(set as [string, string][]).toString();
  return search ? `${path}?${search}` : path;
}
