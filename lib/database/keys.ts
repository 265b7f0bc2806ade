import type { Client } from "pg";

/** A foreign key of a table, and how it is said. */
type Key = { table: string; name: string; definition: string };

/** The foreign keys from or to these tables. */
export async function keysOf(client: Client, tables: string[]): Promise<Key[]> {
  const { rows } = await client.query<Key>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
       and (conrelid::regclass::text = any ($1) or confrelid::regclass::text = any ($1)) order by 1, 2`,
    [tables],
  );
  return rows;
}
