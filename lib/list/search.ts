import { type SQL, sql } from "drizzle-orm";
import { searchBeginning, searchWords } from "@/lib/base/words";
import type { Scope } from "@/lib/door/scope";
import type { Cursor } from "./page";

/**
 * Searches go through narrow doors of the database (functions.sql of each noun), which are sources of ids in the order of
 * their list and from its key on: LIKE under policies cannot use its index. What is read by the ids stays under the
 * caller's own policies. Each noun has its own in search.ts.
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
