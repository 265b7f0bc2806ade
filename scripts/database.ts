import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "@/db/embedded";
import { databaseAccount } from "@/db/embedded/account";
import { keepSecret, openDataFolder } from "@/db/embedded/files";
import { poolsOf } from "@/db/pool-size";
import { namesOwner, roleConnection } from "@/db/roles";
import { launchEnv } from "@/lib/base/env";
import { keep } from "@/lib/base/keep";
import { StartError } from "@/lib/base/start-error";
import type { Program } from "./program";
import { type Progress, step } from "./steps";

/** A database with its owner, who may change what is in it and how it is made. */
export type Opened = { ownerUrl: string; secret: string };

/** A database as servers and workers reach it: by the runtime roles, so that nobody needs to be named in its URL. */
export type Served = { url: string; secret: string };

/** Opens the database of this machine: DATABASE_URL if set, else the embedded PostgreSQL, which ends with the program. */
export function openDatabase(program: Program): Promise<Opened> {
  const { DATABASE_URL, KONTOR_DATA } = launchEnv();
  return step("database", async (progress) => {
    const ownerUrl = DATABASE_URL
      ? requireOwner(DATABASE_URL)
      : await openEmbedded(program, KONTOR_DATA, progress);
    progress(
      DATABASE_URL
        ? await checkExternal(DATABASE_URL, { connectionString: DATABASE_URL })
        : `embedded PostgreSQL on port ${new URL(ownerUrl).port}`,
    );
    return { ownerUrl, secret: readSecret() };
  });
}

/** As openDatabase, for a program that changes nothing: an external one need not name its owner. */
export async function openServed(program: Program): Promise<Served> {
  const { DATABASE_URL, KONTOR_SECRET_FORMER } = launchEnv();
  if (!DATABASE_URL) {
    const { ownerUrl: url, secret } = await openDatabase(program);
    return { url, secret };
  }
  return step("database", async (progress) => {
    const secret = readSecret();
    const secrets = KONTOR_SECRET_FORMER ? [secret, KONTOR_SECRET_FORMER] : [secret];
    progress(await checkExternal(DATABASE_URL, roleConnection(DATABASE_URL, secrets, "auth")));
    return { url: DATABASE_URL, secret };
  });
}

function requireOwner(url: string) {
  if (namesOwner(url)) return url;
  throw new StartError(
    "DATABASE_URL names no user: this needs the database's owner, as in postgres://owner:password@host:5432/database",
  );
}

async function openEmbedded(program: Program, dir: string, progress: Progress) {
  let ownerUrl: string | undefined;
  const start = async () => {
    const database = await startEmbedded({ dir, log: progress, connections: connectionsOf(launchEnv()) });
    ownerUrl ??= database.ownerUrl;
    if (database.ownerUrl === ownerUrl) return database;
    // Servers know where it was, and nothing else.
    await database.stop();
    throw new StartError(`its port ${new URL(ownerUrl).port} is used by somebody else`);
  };
  const log = join(dir, "postgres.log");
  const { first, stop } = await keep("database", start, (reason) => program.fail(`${reason}: see ${log}`));
  program.atEnd(stop);
  return first.ownerUrl;
}

/** What PostgreSQL keeps ready: the pools of all server processes, and some for whoever migrates, looks or works beside them. */
const connectionsOf = ({ KONTOR_PROCESSES, KONTOR_POOL }: ReturnType<typeof launchEnv>) =>
  Math.max(100, KONTOR_PROCESSES * (poolsOf(KONTOR_POOL) + 10) + 40);

/** The secret that signs cookies and tokens: KONTOR_SECRET, else one made once in the data folder. */
export function readSecret() {
  const { KONTOR_SECRET, KONTOR_DATA } = launchEnv();
  if (KONTOR_SECRET) return KONTOR_SECRET;
  openDataFolder(KONTOR_DATA, databaseAccount(join(KONTOR_DATA, "postgres")));
  return keepSecret(join(KONTOR_DATA, "secret"));
}

async function checkExternal(url: string, as: pg.ClientConfig) {
  const { host, pathname } = new URL(url);
  const name = `${host}${pathname}`;
  const client = new pg.Client({ ...as, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; text: string }>(
      "select current_setting('server_version_num')::int as version, current_setting('server_version') as text",
    );
    const { version, text } = rows[0] ?? { version: 0, text: "unknown" };
    if (version < 150_000)
      throw new StartError(`The database ${name} is PostgreSQL ${text}: Kontor needs 15 or newer`);
    return `PostgreSQL ${text} at ${name}`;
  } catch (error) {
    if (error instanceof StartError) throw error;
    const { code, message } = error as { code?: string; message: string };
    if (code === "28P01" && as.user)
      throw new StartError(
        `The database ${name} was not prepared with this KONTOR_SECRET: run npm run db:migrate with the same one`,
      );
    throw new StartError(
      `The database ${name} cannot be reached (${message || code}): check DATABASE_URL and that PostgreSQL runs`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
