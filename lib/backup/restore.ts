import { Client } from "pg";
import { loginRoles } from "@/db/access/shapes";
import { StartError } from "@/lib/base/start-error";
import { migrate } from "@/lib/database/migrate";
import { knownMigrations } from "@/lib/database/versions";
import { putFiles, removeFile } from "@/lib/files/store";
import type { Key } from "./key";
import { loadDatabase } from "./load";
import { MANIFEST, type Manifest, manifest } from "./manifest";
import { JOBS } from "./queue";
import { type Entry, readArchive } from "./read-archive";
import { summing } from "./sum";

type Progress = (text: string) => void;
type Target = { ownerUrl: string; secret: string };

/** What becomes of mails that were waiting when a backup was made. */
export type Mails = "send" | "drop";

/** Reads a backup to its end, and throws StartError unless it is whole, unchanged and of this version of Kontor. */
export async function checkBackup(path: string, key: Key): Promise<Manifest> {
  const sums = summing();
  const held = new Set<string>();
  let last: Entry | undefined;
  for await (const entry of readArchive(path, key)) {
    if (last) sums.add(last.name, last.content);
    held.add(placeOf(entry).table ?? JOBS);
    last = entry;
  }
  if (last?.name !== MANIFEST)
    throw new StartError(`The backup ${path} is not whole, or no backup of Kontor: take another one`);
  const read = manifest.safeParse(JSON.parse(last.content.toString()));
  if (!read.success) throw new StartError(`The backup ${path} is of a kind that this version does not know`);
  const known = new Set([...read.data.tables.map(({ name }) => name), JOBS]);
  if (read.data.sha256 !== sums.sum() || [...held].some((table) => !known.has(table)))
    throw new StartError(`The backup ${path} is damaged or was altered: take another one`);
  requireThisVersion(read.data);
  return read.data;
}

/** Where an entry of a backup belongs: among the files, or in a table; the end in neither. */
function placeOf({ name }: Entry): { file?: string; table?: string } {
  const [, file, table] = /^(?:files\/(.+)|database\/(.+)\.\d+\.copy)$/.exec(name) ?? [];
  return { file, table };
}

function requireThisVersion({ migrations, version }: Manifest) {
  const known = knownMigrations();
  if (migrations.map(({ hash }) => hash).join() === known.map(({ hash }) => hash).join()) return;
  throw new StartError(
    `The backup was made by another version of Kontor (${version}, migrated to ${migrations.at(-1)?.name}; this one to ${known.at(-1)?.name}): restore it with that version, then update`,
  );
}

/**
 * Fills an empty installation from a backup that was checked: the database in one transaction, then its files count, too.
 * Where it fails, the installation is as empty as it was. Throws StartError where it is not empty or at work.
 */
export async function restoreBackup(
  path: string,
  key: Key,
  said: Manifest,
  { ownerUrl, secret }: Target,
  mails: Mails,
  progress: Progress,
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const files: string[] = [];
  try {
    await requireEmpty(client);
    await requireIdle(client);
    progress("migrate");
    await migrate(ownerUrl, secret);
    progress("fill");
    await loadDatabase(client, said, mails, async (take) => {
      for await (const entry of readArchive(path, key)) {
        const { file, table } = placeOf(entry);
        if (file) {
          files.push(file);
          await keepFile(file, entry.content);
        }
        if (table) await take(table, entry.content);
      }
    });
  } catch (error) {
    await Promise.allSettled(files.map(removeFile));
    throw faultOf(error);
  } finally {
    await client.end();
  }
}

async function keepFile(key: string, content: Buffer) {
  try {
    await putFiles([[key, content]]);
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    throw new StartError(
      `Nothing was restored: the file ${key} could not be kept (${cause?.code ?? code}). See that the place of files has room and may be written, and begin again`,
    );
  }
}

const DISK_FULL = "53100";

function faultOf(error: unknown): unknown {
  if ((error as { code?: string }).code !== DISK_FULL) return error;
  return new StartError("Nothing was restored: the disk of the database is full. Make room, and begin again");
}

/** Nobody can have worked in a database without people; one whose tables are another program's is none of Kontor's. */
async function requireEmpty(client: Client) {
  const { rows } = await client.query<{ tables: number; kontor: boolean }>(
    `select (select count(*)::int from pg_class where relnamespace = to_regnamespace('public') and relkind in ('r', 'p')) as tables,
            to_regclass('public.user_tenants') is not null as kontor`,
  );
  if (rows[0]?.tables === 0) return;
  const people = rows[0]?.kontor ? await client.query("select from users limit 1") : undefined;
  if (people?.rowCount === 0) return;
  throw new StartError(
    "The database is not empty, and a restore changes nothing that is there: name an empty one, or empty this one with npm run db:reset (KONTOR_DEMO=0)",
  );
}

async function requireIdle(client: Client) {
  const { rowCount } = await client.query(
    "select from pg_stat_activity where datname = current_database() and usename = any ($1)",
    [loginRoles.map((role) => `kontor_${role}`)],
  );
  if (rowCount)
    throw new StartError("Servers or workers are at work on this database: stop them before a restore");
}
