import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/scope";
import { searchBeginning, searchWords } from "@/lib/base/words";
import type { Scope } from "@/lib/door/scope";
import type { Cursor } from "./page";

/**
 * Searches go through narrow doors of the database (functions.sql of each noun), which are sources of ids in the order of
 * their list and from its key on: LIKE under policies cannot use its index. What is read by the ids stays under the
 * caller's own policies, in a statement of its own: a cluster cannot look into such a door from within another statement.
 * Each noun has its own in search.ts.
 */

export type Sought = { q: string; page?: Cursor; beginning?: boolean };

/** How many ids a search gives: a page and one more by default; in no order where they are only counted. */
export type Most = number | { counted: number };

/** The words looked for, as an array; with `beginning` what a name must begin with. */
export const soughtWords = (q: string, beginning = false): SQL =>
  sql`${sql.param(beginning ? [searchBeginning(q)] : searchWords(q))}::text[]`;

/** The categories a search is narrowed to; null for all. */
export const soughtBelow = (below: string[] | undefined): SQL =>
  sql`${below ? sql.param(below) : null}::uuid[]`;

/** Whose customers a search is narrowed to, where the actor reaches no others. */
export const soughtAssignee = ({ actor, reach }: Scope): string | null =>
  reach === "assigned" ? actor.membershipId : null;

/** The condition that a row is among those a search finds now; the ids are read at once, so that the planner looks each of them up. */
export async function among({ tx }: Pick<Scope, "tx">, id: AnyColumn, found: SQL): Promise<SQL> {
  return sql`${id} = any (${sql.param(await idsOf(tx, found))}::uuid[])`;
}

/** The ids that a search finds now, in its order. */
export async function idsOf(tx: Tx, found: SQL): Promise<string[]> {
  const { rows } = await tx.execute<{ ids: string[] }>(sql`select array(select f.id from ${found} f) as ids`);
  return rows[0]?.ids ?? [];
}
