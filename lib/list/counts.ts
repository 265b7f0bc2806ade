import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/lib/door/scope";

/**
 * How many rows stand in each state, each counted to `bound` + 1 in one query. `from` is what to count for one of them, which
 * it names wanted.state.
 */
export async function countStates<S extends string>(
  tx: Tx,
  states: readonly S[],
  from: SQL,
  bound: number,
): Promise<Record<S, number>> {
  const { rows } = await tx.execute<{ state: S; count: number }>(sql`
    select wanted.state, (select count(*)::int from (select 1 ${from} limit ${bound + 1}) as found) as count
    from unnest(${sql.param([...states])}::text[]) as wanted (state)`);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count])) as Record<S, number>;
}

/** A count that was not sent yet. */
export type Count = SQL;

/** Several counts in one statement, by their names; those left out are not asked for. */
export async function countTogether<K extends string>(
  tx: Tx,
  counts: Partial<Record<K, Count>>,
): Promise<Partial<Record<K, number>>> {
  const parts = Object.entries<Count | undefined>(counts).flatMap(([name, count]) =>
    count ? [sql`${count} as ${sql.identifier(name)}`] : [],
  );
  if (!parts.length) return {};
  const { rows } = await tx.execute<Record<string, string>>(sql`select ${sql.join(parts, sql`, `)}`);
  const counted = Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)] as const);
  return Object.fromEntries(counted) as Partial<Record<K, number>>;
}
