import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { StartError } from "@/lib/base/start-error";
import { databaseAccount, findBinaries } from "./embedded/account";
import { prepareCluster } from "./embedded/cluster";
import { keepSecret, openDataFolder, readIfThere, writePrivately } from "./embedded/files";
import {
  answers,
  fatalLine,
  findRunning,
  freePort,
  halt,
  howEnded,
  isAlive,
  launch,
  remedyFor,
} from "./embedded/postmaster";

export type Embedded = {
  /** Connection URL of kontor_owner, which owns the database and is no superuser. */
  ownerUrl: string;
  /** Connection URL of the cluster's superuser, for tests that make databases. */
  superuserUrl: string;
  /** Fulfilled when PostgreSQL ends, for whatever reason; says how. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dir: string;
  log?: (line: string) => void;
  /** A cluster that is thrown away: it trades safety after a power cut for speed, and serves several servers at a time. */
  temporary?: boolean;
  /** How many connections there may be. */
  connections?: number;
};

const pathsOf = (dir: string) => ({
  cluster: join(dir, "postgres"),
  log: join(dir, "postgres.log"),
  port: join(dir, "postgres-port"),
  holder: join(dir, "postgres-holder"),
  superuserPassword: join(dir, "postgres-password"),
  ownerPassword: join(dir, "owner-password"),
});

/** When a PostgreSQL whose starter died counts as left alone, in milliseconds. */
const LEFT_ALONE = 3_000;

const url = (user: string, password: string, port: number, database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Starts the embedded PostgreSQL on `<dir>/postgres`, making it first if need be; throws StartError. */
export async function startEmbedded({
  dir,
  log = () => {},
  temporary = false,
  connections = temporary ? 300 : 100,
}: EmbeddedOptions): Promise<Embedded> {
  const paths = pathsOf(dir);
  const account = databaseAccount(paths.cluster);
  openDataFolder(dir, account);
  await refuseSecondStart(paths);
  const binaries = findBinaries(account);
  if (existsSync(paths.cluster) && !existsSync(paths.superuserPassword)) {
    throw new StartError(
      `${paths.superuserPassword} is missing: restore it from a backup, or move ${paths.cluster} away to start empty`,
    );
  }
  if (!existsSync(paths.cluster)) log("making a new database");
  const cluster = await prepareCluster(
    dir,
    paths.cluster,
    account,
    binaries,
    keepSecret(paths.superuserPassword),
  );

  const port = await freePort(Number(readIfThere(paths.port) ?? 0));
  const flags = temporary ? ["fsync=off", "full_page_writes=off", "synchronous_commit=off"] : [];
  const logged = existsSync(paths.log) ? statSync(paths.log).size : 0;
  const child = launch({
    ...binaries,
    cluster,
    log: paths.log,
    port,
    account,
    flags: [...flags, `max_connections=${connections}`],
  });
  const ended = howEnded(child);
  writePrivately(paths.holder, String(process.pid));
  const stop = () => halt(child).then(() => rmSync(paths.holder, { force: true }));
  try {
    const superuserUrl = url("postgres", keepSecret(paths.superuserPassword), port, "postgres");
    if (!(await answers(child, superuserUrl))) {
      const reason = fatalLine(paths.log, logged) ?? `see ${paths.log}`;
      throw new StartError(
        `The database in ${paths.cluster} does not start (${reason}): ${remedyFor(reason)}`,
      );
    }
    writePrivately(paths.port, String(port));
    const password = keepSecret(paths.ownerPassword);
    await provideOwner(superuserUrl, password);
    return { ownerUrl: url("kontor_owner", password, port, "kontor"), superuserUrl, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The owner's connection URL of the embedded PostgreSQL that runs on this data folder, if one does. */
export function embeddedUrl(dir: string) {
  const paths = pathsOf(dir);
  const running = findRunning(paths.cluster);
  const password = readIfThere(paths.ownerPassword);
  return running && password ? url("kontor_owner", password, running.port, "kontor") : undefined;
}

async function refuseSecondStart({ cluster, holder }: ReturnType<typeof pathsOf>) {
  // After a kill -9 of the last start its PostgreSQL needs a moment to notice and end; left alone, it is told to.
  for (let waited = 0; waited < 15_000; waited += 100) {
    const running = findRunning(cluster);
    if (!running) return;
    const pid = Number(readIfThere(holder) ?? 0);
    if (pid && pid !== process.pid && isAlive(pid)) {
      throw new StartError(
        `Kontor already runs on this data folder (process ${pid}): stop it, or set KONTOR_DATA to another folder`,
      );
    }
    if (pid && waited === LEFT_ALONE) process.kill(running.pid, "SIGINT");
    await sleep(100);
  }
  throw new StartError(
    `Another PostgreSQL runs on ${cluster} (process ${findRunning(cluster)?.pid}): stop it first`,
  );
}

async function provideOwner(superuserUrl: string, password: string) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select 1 from pg_roles where rolname = 'kontor_owner') as role,
              exists (select 1 from pg_database where datname = 'kontor') as database`,
    );
    const attributes = `login createrole nosuperuser nobypassrls password ${client.escapeLiteral(password)}`;
    await client.query(`${rows[0]?.role ? "alter" : "create"} role kontor_owner ${attributes}`);
    if (!rows[0]?.database)
      await client.query("create database kontor owner kontor_owner encoding 'UTF8' template template0");
  } finally {
    await client.end();
  }
}
