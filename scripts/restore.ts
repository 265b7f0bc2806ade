import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Manifest } from "@/lib/backup/manifest";
import type { Mails } from "@/lib/backup/restore";
import { launchEnv } from "@/lib/base/env";
import { StartError } from "@/lib/base/start-error";
import { run } from "./program";
import { openRunning } from "./running";
import { step } from "./steps";

const usage = "npm run restore takes -- <file> [--identity file] [--mails send|drop]";

run(async (program) => {
  const { path, identities, mails } = wanted();
  const key = { passphrase: launchEnv().KONTOR_BACKUP_PASSPHRASE, identities };
  const { checkBackup, restoreBackup } = await import("@/lib/backup/restore");
  // Read once to its end before anything is touched: what is closed, cut off or altered changes nothing.
  const said = await step("check", async (progress) => {
    const read = await checkBackup(path, key);
    progress(`of ${read.madeAt.slice(0, 16).replace("T", " ")} UTC, whole and unchanged`);
    return read;
  });
  const decided = mails ?? undecided(said);
  const target = await openRunning(program);
  await step("restore", async (progress) => {
    await restoreBackup(path, key, said, target, decided, progress);
    const rows = said.tables.reduce((sum, table) => sum + table.rows, 0);
    progress(`${rows} rows and ${said.files.count} files`);
  });
  console.log(
    "Everybody signs in anew. Check the audit log with npm run audit:verify, then start with npm run up.",
  );
  return 0;
});

function undecided({ queue, madeAt }: Manifest): Mails {
  if (queue.mails === 0) return "send";
  throw new StartError(
    `${queue.mails} mails were waiting to be sent at ${madeAt}. Say --mails drop if Kontor went on after this backup (they went out since then), or --mails send if it had been stopped before`,
  );
}

function wanted() {
  const { values, positionals } = parsed();
  const [file] = positionals;
  const { mails } = values;
  if (!file || positionals.length > 1) throw new StartError(usage);
  return {
    path: resolve(file),
    mails: mails === undefined ? undefined : mailsOf(mails),
    identities: values.identity ? identitiesIn(values.identity) : [],
  };
}

function mailsOf(word: string): Mails {
  if (word === "send" || word === "drop") return word;
  throw new StartError(usage);
}

function parsed() {
  try {
    const options = { identity: { type: "string" }, mails: { type: "string" } } as const;
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch {
    throw new StartError(usage);
  }
}

/** The lines of a file of age that are no comments. */
function identitiesIn(path: string) {
  try {
    const lines = readFileSync(path, "utf8").split("\n");
    return lines.map((line) => line.trim()).filter((line) => line && !line.startsWith("#"));
  } catch (error) {
    throw new StartError(
      `The identity ${path} cannot be read (${(error as NodeJS.ErrnoException).code}): name its file by --identity`,
    );
  }
}
