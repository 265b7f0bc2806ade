import { type AnyColumn, and, eq, inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Keys } from "./page";

/** A column that an index begins with, and the values of it that a list wants. */
export type Range = { column: AnyColumn; type: "uuid" | "text" | "boolean"; values: readonly string[] };

/** True of the rows in the ranges, for counts and for steps that take all of them. */
export const inRanges = (ranges: readonly Range[]): SQL | undefined =>
  and(...ranges.map(({ column, type, values }) => anyOf(column, type, values)));

const anyOf = (column: AnyColumn, type: Range["type"], values: readonly string[]) =>
  sql`${column} = any(${sql.param([...values])}::${sql.raw(type)}[])`;

/** One page of a list that wants several values of the columns its index begins with. */
export type RangePage = {
  ranges: readonly Range[];
  keys: Keys;
  /** What else a row must be; nothing that the ranges say already, or the planner takes it for twice as rare. */
  base: SQL | undefined;
  limit: number;
  /** Selects `id` and `sort` of the rows that are so, in order and up to the limit. */
  read: (where: SQL | undefined) => SQLWrapper;
};

/** True of the rows of a page; those of several ranges are found by `merged`, and then only read again. */
export function pageWithin(id: AnyColumn, page: RangePage): SQL | undefined {
  const { ranges, keys, base } = page;
  return ranges.every(({ values }) => values.length === 1)
    ? and(base, ...ranges.map(({ column, values }) => eq(column, values[0])), keys.where)
    : inArray(id, merged(page));
}

/**
 * The ids of a page, as a query. The index holds each combination of the wanted values in order, so each is read as far
 * as the page goes, and what was read is merged: the work grows with the combinations, never with the rows.
 */
export function merged({ ranges, keys, base, limit, read }: RangePage): SQL {
  const named = ranges.map((range, at) => ({ ...range, name: sql.raw(`range_${at}`) }));
  const combinations = sql.join(
    named.map(
      ({ name, type, values }) =>
        sql`unnest(${sql.param([...values])}::${sql.raw(type)}[]) as ${name} (value)`,
    ),
    sql` cross join `,
  );
  const within = and(base, ...named.map(({ column, name }) => sql`${column} = ${name}.value`), keys.where);
  const direction = sql.raw(keys.ascending ? "asc" : "desc");
  return sql`(select page.id from ${combinations} cross join lateral (${read(within)}) as page
    order by page.sort ${direction}, page.id ${direction} limit ${limit})`;
}
