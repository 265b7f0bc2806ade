import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Client } from "pg";

/** A change of the schema, by its name and the hash of its text. */
export type Migration = { name: string; hash: string };

const folder = fileURLToPath(new URL("../../db/migrations", import.meta.url));

/** The migrations that this version of Kontor knows, oldest first. */
export function knownMigrations(): Migration[] {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8"));
  const names = new Map<number, string>(
    journal.entries.map(({ when, tag }: { when: number; tag: string }) => [when, tag]),
  );
  return readMigrationFiles({ migrationsFolder: folder }).map(({ hash, folderMillis }) => ({
    name: names.get(folderMillis) ?? String(folderMillis),
    hash,
  }));
}

/** The hashes of the migrations that a database has been through, oldest first; none where it was never migrated. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  const { rows: found } = await client.query(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as there",
  );
  if (!found[0].there) return [];
  const { rows } = await client.query<{ hash: string }>(
    "select hash from drizzle.__drizzle_migrations order by created_at",
  );
  return rows.map(({ hash }) => hash);
}
