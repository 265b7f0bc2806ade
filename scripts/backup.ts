import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Lock } from "@/lib/backup/key";
import { launchEnv } from "@/lib/base/env";
import { StartError } from "@/lib/base/start-error";
import { version } from "@/package.json";
import { run } from "./program";
import { openRunning } from "./running";
import { step } from "./steps";

run(async (program) => {
  const { KONTOR_DATA, KONTOR_BACKUP_PASSPHRASE: passphrase } = launchEnv();
  const { to, recipient = [] } = wanted();
  const lock = { passphrase, recipients: recipient };
  const path = join(folderOf(resolve(to ?? join(KONTOR_DATA, "backups"))), nameOf(lock));
  const { ownerUrl } = await openRunning(program);
  const [{ makeBackup }, { partOf }] = await Promise.all([
    import("@/lib/backup/backup"),
    import("@/lib/backup/write-archive"),
  ]);
  program.atEnd(() => rmSync(partOf(path), { force: true }));
  await step("backup", async (progress) => {
    const { tables, files } = await makeBackup(ownerUrl, path, lock, version, progress);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    progress(`${rows} rows and ${files.count} files, ${sizeOf(path)} in ${path}`);
  });
  if (!path.endsWith(".age"))
    console.log(
      "It is not encrypted: whoever reads it reads everything. KONTOR_BACKUP_PASSPHRASE or --recipient encrypts it.",
    );
  return 0;
});

function wanted() {
  try {
    const options = { to: { type: "string" }, recipient: { type: "string", multiple: true } } as const;
    return parseArgs({ options, strict: true }).values;
  } catch {
    throw new StartError("npm run backup takes -- [--to folder] [--recipient age1…]");
  }
}

function folderOf(folder: string) {
  try {
    // Not recursive to the last: under /proc that never ends.
    if (!existsSync(dirname(folder))) mkdirSync(dirname(folder), { recursive: true });
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch (error) {
    throw new StartError(
      `The folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}): name another one by --to`,
    );
  }
}

function nameOf({ passphrase, recipients }: Lock) {
  const at = new Date().toISOString().slice(0, 19).replaceAll(":", "").replace("T", "-");
  return `kontor-${at}.tar.gz${passphrase || recipients.length ? ".age" : ""}`;
}

const sizeOf = (path: string) => `${(statSync(path).size / 1024 / 1024).toFixed(1)} MB`;
