import { type AnyColumn, and, eq, inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Keys } from "./page";

/** A column that an index begins with, and the values of it that a list wants. */
export type Range = { column: AnyColumn; type: "uuid" | "text" | "boolean"; values: readonly string[] };

/** True of the rows in the ranges, for counts and for steps that take all of them. */
export const inRanges = (ranges: readonly Range[]): SQL | undefined =>
  and(...ranges.map(({ column, type, values }) => anyOf(column, type, values)));

const anyOf = (column: AnyColumn, type: Range["type"], values: readonly string[]) =>
  sql`${column} = any(${sql.param([...values])}::${sql.raw(type)}[])`;

type Read = (within: SQL | undefined) => SQLWrapper;

/**
 * True of the rows of one page of a list that wants several values of the columns its index begins with. `read` selects
 * the page within one combination of them, as `id` and `sort`; one combination alone needs no merging.
 */
export function pageWithin(
  id: AnyColumn,
  ranges: readonly Range[],
  keys: Keys,
  limit: number,
  read: Read,
): SQL | undefined {
  if (ranges.every(({ values }) => values.length === 1))
    return and(...ranges.map(({ column, values }) => eq(column, values[0])), keys.where);
  return inArray(id, merged(ranges, keys, limit, read));
}

/**
 * The ids of a page, as a query. The index holds each combination of the wanted values in order, so each is read as far
 * as the page goes, and what was read is merged: the work grows with the combinations, never with the rows.
 */
export function merged(ranges: readonly Range[], keys: Keys, limit: number, read: Read): SQL {
  const named = ranges.map((range, at) => ({ ...range, name: sql.raw(`range_${at}`) }));
  const combinations = sql.join(
    named.map(
      ({ name, type, values }) =>
        sql`unnest(${sql.param([...values])}::${sql.raw(type)}[]) as ${name} (value)`,
    ),
    sql` cross join `,
  );
  const within = and(...named.map(({ column, name }) => sql`${column} = ${name}.value`));
  const direction = sql.raw(keys.ascending ? "asc" : "desc");
  return sql`(select page.id from ${combinations} cross join lateral (${read(within)}) as page
    order by page.sort ${direction}, page.id ${direction} limit ${limit})`;
}
