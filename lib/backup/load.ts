import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { type CopyStreamQuery, from } from "pg-copy-streams";
import { StartError } from "@/lib/base/env";
import { listed } from "@/lib/database/columns";
import { keysOf } from "@/lib/database/keys";
import type { Manifest } from "./manifest";
import { copyJobsIn, JOBS, openJobs, queueJobs } from "./queue";
import { isOfTenants } from "./tables";

export type Loading = {
  /** Takes the next bytes of a table, or of the queue. */
  take(table: string, content: Buffer): Promise<void>;
  /** Ends the transaction: keys and policies are as before, and each table has the rows that the backup counted. */
  finish(mails: "send" | "drop"): Promise<void>;
};

/**
 * Begins to fill an empty database from a backup, in one transaction. Until it ends there are no foreign keys, so that tables
 * come in any order, and the policies do not hold the owner. Without `finish`, nothing has happened.
 */
export async function loadDatabase(client: Client, { tables, queue }: Manifest): Promise<Loading> {
  const names = tables.map(({ name }) => name);
  const columns = new Map(tables.map((table) => [table.name, table.columns]));
  const loaded = new Map<string, number>();
  let open: { table: string; stream: CopyStreamQuery } | undefined;

  await client.query("begin");
  await client.query("delete from tokens");
  const keys = await keysOf(client, names);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint "${name}"`);
  const hidden = names.filter(isOfTenants);
  for (const table of hidden) await client.query(`alter table ${table} no force row level security`);
  await openJobs(client);

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

  return {
    async take(table, content) {
      const stream = open?.table === table ? open.stream : await openTable(table);
      await new Promise<void>((done, fail) =>
        stream.write(content, (error) => (error ? fail(error) : done())),
      );
    },
    async finish(mails) {
      await close();
      for (const { name, rows } of [...tables, { name: JOBS, rows: queue.jobs }])
        if ((loaded.get(name) ?? 0) !== rows)
          throw new StartError(
            `The backup is not what it says: of ${rows} rows of ${name} it gave ${loaded.get(name) ?? 0}`,
          );
      await queueJobs(client, queue.lastId, mails);
      for (const { table, name, definition } of keys)
        await client.query(`alter table ${table} add constraint "${name}" ${definition}`);
      for (const table of hidden) await client.query(`alter table ${table} force row level security`);
      await client.query("commit");
      await client.query("analyze");
    },
  };
}
