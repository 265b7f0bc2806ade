import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { type CopyStreamQuery, from } from "pg-copy-streams";
import { inTransaction } from "@/db/in-transaction";
import { StartError } from "@/lib/base/start-error";
import { listed } from "@/lib/database/columns";
import { keysOf } from "@/lib/database/keys";
import type { Manifest } from "./manifest";
import { copyJobsIn, JOBS, openJobs, queueJobs } from "./queue";
import { isOfTenants } from "./tables";

/** Takes the next bytes of a table, or of the queue. */
type Take = (table: string, content: Buffer) => Promise<void>;

/**
 * Fills an empty database from a backup, in one transaction. Until it ends there are no foreign keys, so that tables come in
 * any order, and the policies do not hold the owner. At its end keys and policies are as before, and each table has the rows
 * that the backup counted.
 */
export async function loadDatabase(
  client: Client,
  { tables, queue }: Manifest,
  mails: "send" | "drop",
  fill: (take: Take) => Promise<void>,
): Promise<void> {
  const names = tables.map(({ name }) => name);
  await inTransaction(client, async () => {
    await client.query("delete from tokens");
    const keys = await keysOf(client, names);
    for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint "${name}"`);
    const hidden = names.filter(isOfTenants);
    for (const table of hidden) await client.query(`alter table ${table} no force row level security`);
    await openJobs(client);

    const loaded = await copyInto(client, new Map(tables.map(({ name, columns }) => [name, columns])), fill);
    for (const { name, rows } of [...tables, { name: JOBS, rows: queue.jobs }])
      if ((loaded.get(name) ?? 0) !== rows)
        throw new StartError(
          `The backup is not what it says: of ${rows} rows of ${name} it gave ${loaded.get(name) ?? 0}`,
        );

    await queueJobs(client, queue.lastId, mails);
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${table} add constraint "${name}" ${definition}`);
    for (const table of hidden) await client.query(`alter table ${table} force row level security`);
  });
  await client.query("analyze");
}

/** Copies what it is given into the tables; returns how many rows each got. */
async function copyInto(
  client: Client,
  columns: Map<string, string[]>,
  fill: (take: Take) => Promise<void>,
): Promise<Map<string, number>> {
  const loaded = new Map<string, number>();
  let open: { table: string; stream: CopyStreamQuery } | undefined;
  const close = async () => {
    if (!open) return;
    const { table, stream } = open;
    open = undefined;
    stream.end();
    await finished(stream);
    loaded.set(table, stream.rowCount);
  };
  const openTable = async (table: string) => {
    await close();
    const statement =
      table === JOBS ? copyJobsIn : `copy ${table} (${listed(columns.get(table) ?? [])}) from stdin`;
    const stream = client.query(from(statement));
    // Whoever writes next, or ends it, is told.
    stream.on("error", () => {});
    open = { table, stream };
    return stream;
  };
  try {
    await fill(async (table, content) => {
      const stream = open?.table === table ? open.stream : await openTable(table);
      await new Promise<void>((done, fail) =>
        stream.write(content, (error) => (error ? fail(error) : done())),
      );
    });
    await close();
  } catch (error) {
    // The connection hears nothing else before a copy has ended.
    open?.stream.destroy();
    throw error;
  }
  return loaded;
}
