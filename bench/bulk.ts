import { Client } from "pg";

/** Where most rows come in; the entries of portfolios keep theirs, since filling goes by their order. */
const filledUnindexed = [
  "audit_entries",
  "customer_addresses",
  "customer_contacts",
  "customers",
  "order_lines",
  "orders",
];

/**
 * Fills a new database without the indexes and checks that cost most row by row, and makes them again at the end in one
 * go each: foreign keys, search indexes, and the other indexes of the largest tables. A row that breaks a key still fails.
 */
export async function inBulk(ownerUrl: string, fill: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const keys = await foreignKeys(client);
    const indexes = await costlyIndexes(client);
    for (const { name, of } of keys) await client.query(`alter table ${of} drop constraint "${name}"`);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    await fill();
    await client.query("set maintenance_work_mem = '1GB'");
    for (const { made } of indexes) await client.query(made);
    for (const { name, of, made } of keys)
      await client.query(`alter table ${of} add constraint "${name}" ${made}`);
  } finally {
    await client.end();
  }
}

type Made = { name: string; of: string; made: string };

async function foreignKeys(client: Client) {
  const { rows } = await client.query<Made>(
    `select conname as name, conrelid::regclass::text as of, pg_get_constraintdef(oid) as made
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  return rows;
}

async function costlyIndexes(client: Client) {
  const { rows } = await client.query<Made>(
    `select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as of, pg_get_indexdef(i.indexrelid) as made
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
     where c.relnamespace = 'public'::regnamespace and not i.indisunique
       and (a.amname = 'gin' or i.indrelid::regclass::text = any ($1))`,
    [filledUnindexed],
  );
  return rows;
}
