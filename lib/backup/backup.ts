import { existsSync } from "node:fs";
import { Client } from "pg";
import { AppError } from "@/lib/base/errors";
import { StartError } from "@/lib/base/start-error";
import { appliedMigrations, knownMigrations } from "@/lib/database/versions";
import { findFile, listFiles } from "@/lib/files/store";
import { dumpDatabase } from "./dump";
import { encrypterOf, type Lock } from "./key";
import { MANIFEST, type Manifest } from "./manifest";
import { summing } from "./sum";
import { type Put, writeArchive } from "./write-archive";

type Progress = (text: string) => void;

/**
 * Writes database and files of a running or resting installation to one file, consistent as of one moment. Throws StartError
 * where the file is there already or cannot be written, where the place of files is out of reach, and where the database is
 * not of this version.
 */
export async function makeBackup(
  ownerUrl: string,
  path: string,
  lock: Lock,
  version: string,
  progress: Progress,
): Promise<Manifest> {
  if (existsSync(path)) throw new StartError(`${path} is there already: name another file or folder by --to`);
  const encrypter = encrypterOf(lock);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await requireThisVersion(client);
    const { rows } = await client.query("select current_setting('server_version') as text");
    const said = { kontor: 1 as const, version, madeAt: new Date().toISOString(), postgres: rows[0].text };
    let made: Manifest | undefined;
    await writeArchive(path, encrypter, async (putEntry) => {
      const sums = summing();
      const put: Put = (name, content) => {
        sums.add(name, content);
        return putEntry(name, content);
      };
      // A file comes before the row that names it, and goes after it: with a second look none of the moment between is missing.
      const files = keepingFiles(put);
      progress("files");
      await files.keep();
      progress("database");
      const database = await dumpDatabase(client, put);
      await files.keep();
      made = { ...said, migrations: knownMigrations(), ...database, files: files.kept(), sha256: sums.sum() };
      await putEntry(MANIFEST, Buffer.from(`${JSON.stringify(made, null, 2)}\n`));
    });
    if (!made) throw new Error("a backup without its end");
    return made;
  } catch (error) {
    throw faultOf(error);
  } finally {
    await client.end();
  }
}

function faultOf(error: unknown): unknown {
  if (!(error instanceof AppError && error.code === "UNAVAILABLE")) return error;
  return new StartError(
    "No backup was made: the place of files is out of reach. See that the folder or the bucket of the settings can be read, and begin again",
  );
}

async function requireThisVersion(client: Client) {
  const applied = await appliedMigrations(client);
  if (
    applied.join() !==
    knownMigrations()
      .map(({ hash }) => hash)
      .join()
  )
    throw new StartError(
      "The database is not of this version of Kontor: run npm run db:migrate first, or take the backup with the version that made it",
    );
}

/** Puts the files into the archive that it does not hold yet. */
function keepingFiles(put: Put) {
  const known = new Set<string>();
  let bytes = 0;
  return {
    async keep() {
      for await (const key of listFiles()) {
        const content = known.has(key) ? undefined : await findFile(key);
        if (!content) continue;
        known.add(key);
        bytes += content.length;
        await put(`files/${key}`, content);
      }
    },
    kept: () => ({ count: known.size, bytes }),
  };
}
