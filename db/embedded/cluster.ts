import { execFile } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { StartError } from "@/lib/base/start-error";
import { type Account, type Binaries, canEnter, cleanEnv, sharedFolder } from "./account";
import { readIfThere } from "./files";

const majorVersion = "18";

/** Makes the cluster folder if there is none, refuses one that this PostgreSQL cannot use, and returns where it really is. */
export async function prepareCluster(
  dir: string,
  cluster: string,
  account: Account,
  binaries: Binaries,
  password: string,
) {
  if (!existsSync(cluster)) await createCluster(dir, cluster, account, binaries, password);
  const folder = realpathSync(cluster);
  if (!canEnter(folder, account)) {
    throw new StartError(
      `PostgreSQL, which does not run as root, cannot enter ${cluster}: set KONTOR_DATA to a folder that every account may pass through`,
    );
  }
  const version = readIfThere(join(cluster, "PG_VERSION"));
  if (version === majorVersion) return folder;
  const found = version
    ? `was made by PostgreSQL ${version}, and Kontor brings ${majorVersion}`
    : "is not a PostgreSQL data folder";
  throw new StartError(`${cluster} ${found}: restore it from a backup, or move it away to start empty`);
}

async function createCluster(
  dir: string,
  cluster: string,
  account: Account,
  binaries: Binaries,
  password: string,
) {
  const folder = canEnter(dir, account) ? cluster : join(folderOutside(), "postgres");
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = join(mkdtempSync(join(tmpdir(), "kontor-")), "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    giveTo(account, unfinished, passwordFile, join(passwordFile, ".."));
    await promisify(execFile)(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--pwfile=${passwordFile}`,
        "--username=postgres",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
      ],
      { ...account, cwd: "/", env: cleanEnv },
    );
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new StartError(`The database could not be made in ${folder}: ${reason(error)}`);
  } finally {
    rmSync(join(passwordFile, ".."), { recursive: true, force: true });
  }
  renameSync(unfinished, folder);
  if (folder === cluster) return;
  if (isDeadLink(cluster)) unlinkSync(cluster);
  symlinkSync(folder, cluster);
}

function folderOutside() {
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(join(sharedFolder, "data-"));
  chmodSync(folder, 0o711);
  return folder;
}

function giveTo({ uid, gid }: Account, ...paths: string[]) {
  if (uid === undefined || gid === undefined) return;
  for (const path of paths) chownSync(path, uid, gid);
}

function isDeadLink(path: string) {
  return !existsSync(path) && readdirSync(join(path, "..")).includes("postgres");
}

function reason(error: unknown) {
  const output = String((error as { stderr?: string }).stderr ?? (error as Error).message);
  const lines = output.split("\n").filter((line) => line.trim());
  return (lines.find((line) => /error|fatal|could not/i.test(line)) ?? lines[0] ?? "unknown reason").trim();
}
