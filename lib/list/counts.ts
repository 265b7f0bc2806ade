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

/** What several questions of one value each find, in one statement, by their names; those left out are not asked. */
export async function askTogether<K extends string>(
  tx: Tx,
  questions: Partial<Record<K, SQL>>,
): Promise<Partial<Record<K, unknown>>> {
  const parts = Object.entries<SQL | undefined>(questions).flatMap(([name, question]) =>
    question ? [sql`${question} as ${sql.identifier(name)}`] : [],
  );
  if (!parts.length) return {};
  const { rows } = await tx.execute<Partial<Record<K, unknown>>>(sql`select ${sql.join(parts, sql`, `)}`);
  return rows[0] ?? {};
}

/** As askTogether, of counts. */
export async function countTogether<K extends string>(
  tx: Tx,
  counts: Partial<Record<K, Count>>,
): Promise<Partial<Record<K, number>>> {
  const found = Object.entries(await askTogether<K>(tx, counts));
  return Object.fromEntries(found.map(([name, count]) => [name, Number(count)])) as Partial<
    Record<K, number>
  >;
}
