import { type AnyColumn, asc, desc, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { given } from "@/lib/base/given";
import type messages from "@/lib/messages/en";

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

/** A place in a list as the `page` parameter of its URL. */
export const cursorText = (side: Cursor["side"], value: string | Date, id: string): string =>
  Buffer.from(JSON.stringify([side, textOf(value), id])).toString("base64url");

/** What a list that pages by key hands to its query; `ascending` is the order in which the page is read. */
export type Keys = { where: SQL | undefined; orderBy: SQL[]; ascending: boolean };
export type Direction = "asc" | "desc";
type KeyType = "text" | "timestamptz" | "date" | "uuid" | "unique text";

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
 * Where a search of a functions.sql begins and how it goes: the key of its page, whether it goes up, and how many ids it
 * gives at most. What is only counted comes in no order.
 */
export function searchKey(
  cursor: Cursor | undefined,
  most: number | { counted: number },
  direction: Direction = "asc",
  type: "text" | "timestamptz" | "date" = "text",
): SQL {
  const moment = cursor && momentOf(cursor.value);
  const value = cursor && { text: cursor.value, timestamptz: moment, date: moment?.slice(0, 10) }[type];
  const [ascending, atMost] =
    typeof most === "number" ? [isAscending(cursor, direction), most] : [null, most.counted];
  return sql`${value ?? null}::text, ${cursor?.id ?? null}::uuid, ${ascending}::boolean, ${atMost}::integer`;
}

function sortValue({ value, id }: Cursor, type: Exclude<KeyType, "unique text">): SQL {
  if (type === "uuid") return sql`${id}::uuid`;
  if (type === "date") return sql`${momentOf(value).slice(0, 10)}::date`;
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
    return cursorText(side, value, id);
  };
  return {
    rows,
    next: (forward ? more : cursor) ? link("after", last) : undefined,
    previous: (forward ? cursor : more) ? link("before", first) : undefined,
  };
}

/** A path with the given parameters; empty ones are left out. */
export function withQuery(
  path: string,
  parameters: Record<string, string | undefined> & { notice?: NoticeKey | CountedNotice },
): string {
  const search = new URLSearchParams(given(parameters)).toString();
  return search ? `${path}?${search}` : path;
}

export type NoticeKey = keyof (typeof messages)["notices"];
type CountedNotice = `${NoticeKey}.${number}`;

/** A notice that says how many, for an address. */
export const countedNotice = (notice: NoticeKey, count: number): CountedNotice => `${notice}.${count}`;

/** The notice of a step that was taken back: of how many rows, or how many stay as they are. */
export function undoneNotice({ undone, kept }: { undone: number; kept: number }): CountedNotice {
  if (!undone) return countedNotice("not-undone", kept);
  return kept ? countedNotice("undone-some", kept) : countedNotice("undone", undone);
}
