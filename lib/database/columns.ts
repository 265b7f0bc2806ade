import type { Client } from "pg";

/** A table's columns in their order, without those that the database makes of others. */
export async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Columns as a statement lists them. */
export const listed = (columns: readonly string[]): string =>
  columns.map((column) => `"${column}"`).join(", ");
