import { createHash } from "node:crypto";
import type { Client } from "pg";

/** Something of the database that a program writes: what makes it, and what the catalogue says it is now (none: it is not there). */
export type Thing = { name: string; statements: readonly string[]; make(): Promise<void> };

/** What the catalogue says of the things of one kind, by name. */
export type Forms = () => Promise<Map<string, string>>;

/**
 * Makes those of these things that are not as they were made from the same statements before, by a seal over statements
 * and catalogue: what somebody changed by hand is made anew, too, and what is as it was is not touched or locked.
 */
export async function makeWhatDiffers(client: Client, things: readonly Thing[], forms: Forms): Promise<void> {
  const sealed = await readSeals(client);
  const found = await forms();
  const differing = things.filter(({ name, statements }) => {
    const form = found.get(name);
    return form === undefined || sealed.get(name) !== sealOf(statements, form);
  });
  if (differing.length === 0) return;
  for (const { make } of differing) await make();
  const made = await forms();
  const seals = differing.map(({ name, statements }) => sealOf(statements, made.get(name) ?? ""));
  await client.query(
    `insert into drizzle.kontor_seals (name, seal) select * from unnest($1::text[], $2::text[])
     on conflict (name) do update set seal = excluded.seal`,
    [differing.map(({ name }) => name), seals],
  );
}

async function readSeals(client: Client): Promise<Map<string, string>> {
  await client.query(
    "create table if not exists drizzle.kontor_seals (name text primary key, seal text not null)",
  );
  const { rows } = await client.query<{ name: string; seal: string }>(
    "select name, seal from drizzle.kontor_seals",
  );
  return new Map(rows.map(({ name, seal }) => [name, seal]));
}

const sealOf = (statements: readonly string[], form: string) =>
  createHash("sha256")
    .update(JSON.stringify([statements, form]))
    .digest("base64url");
