import type { Client } from "pg";
import { to } from "pg-copy-streams";
import { columnsOf, listed } from "@/lib/database/columns";
import type { Manifest } from "./manifest";
import { copyJobs, JOBS, readQueue } from "./queue";
import { isOfTenants, keptTables } from "./tables";
import type { Put } from "./write-archive";

/** About how many bytes of a table lie in one entry of the archive. */
const PART = 4 * 1024 * 1024;

/** Puts every kept table and the waiting jobs into an archive, as they are at one moment; nobody waits for it. */
export async function dumpDatabase(client: Client, put: Put): Promise<Pick<Manifest, "tables" | "queue">> {
  await client.query("begin isolation level repeatable read read only");
  const tenants = await tenantsOf(client);
  const tables: Manifest["tables"] = [];
  for (const table of keptTables()) tables.push(await dumpTable(client, put, table, tenants));
  const queue = await dumpQueue(client, put);
  await client.query("commit");
  return { tables, queue };
}

async function tenantsOf(client: Client): Promise<string[]> {
  await client.query("set local role kontor_gate");
  const { rows } = await client.query<{ id: string }>("select id from tenants order by id");
  await client.query("reset role");
  return rows.map(({ id }) => id);
}

async function dumpTable(client: Client, put: Put, name: string, tenants: string[]) {
  const columns = await columnsOf(client, name);
  const parts = partsOf(put, name);
  let rows = 0;
  if (!isOfTenants(name))
    rows = await copyOut(client, `copy (select ${listed(columns)} from ${name}) to stdout`, parts);
  // The policies confine the owner to one tenant at a time, as they do everybody.
  else
    for (const tenant of tenants) {
      await client.query(`set local app.tenant_id = '${tenant}'`);
      const key = name === "tenants" ? "id" : "tenant_id";
      const statement = `copy (select ${listed(columns)} from ${name} where ${key} = '${tenant}') to stdout`;
      rows += await copyOut(client, statement, parts);
    }
  await parts.end();
  return { name, columns, rows };
}

async function dumpQueue(client: Client, put: Put): Promise<Manifest["queue"]> {
  await client.query("set local role kontor_worker");
  const known = await readQueue(client);
  const parts = partsOf(put, JOBS);
  const jobs = await copyOut(client, copyJobs, parts);
  await parts.end();
  await client.query("reset role");
  return { ...known, jobs };
}

type Parts = ReturnType<typeof partsOf>;

/** Hands bytes of a table to the archive in entries of one size, which read one after the other are the table. */
function partsOf(put: Put, name: string) {
  let waiting: Buffer[] = [];
  let bytes = 0;
  let nth = 0;
  const end = async () => {
    if (bytes === 0) return;
    nth += 1;
    const content = Buffer.concat(waiting);
    [waiting, bytes] = [[], 0];
    await put(`database/${name}.${String(nth).padStart(5, "0")}.copy`, content);
  };
  const add = async (chunk: Buffer) => {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes >= PART) await end();
  };
  return { add, end };
}

async function copyOut(client: Client, statement: string, parts: Parts): Promise<number> {
  const stream = client.query(to(statement));
  for await (const chunk of stream) await parts.add(chunk as Buffer);
  return stream.rowCount;
}
