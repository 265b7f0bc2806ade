import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { open as openFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { type Stage, untilDone } from "./stage";

/** Something that runs short or stands still until it is mended; hidden from people where they need not wait for it. */
type Shortage = { cause: Cause; hidden?: boolean };
type Cause = (stage: Stage) => Promise<() => Promise<unknown>>;

export type Endured = {
  /** How often somebody was told to come again, by a page or the form, and how many forms were taken in, meanwhile. */
  refused: number;
  taken: number;
  /** After how many seconds since it was mended the first form was taken in. */
  back: number;
};

/** Who waits so many seconds for somebody to notice a shortage has not caused one. */
const UNNOTICED = 60;

/** What becomes of people's work during a shortage of so many seconds, and until somebody is refused unless nobody should be. */
export async function endure(stage: Stage, { cause, hidden }: Shortage, seconds: number): Promise<Endured> {
  const refused = () => (stage.met.statuses.get("503") ?? 0) + stage.met.returned;
  const before = { refused: refused(), taken: stage.met.done.length };
  const mend = await cause(stage);
  const begun = Date.now();
  await sleep(seconds * 1000);
  while (!hidden && refused() === before.refused && Date.now() - begun < UNNOTICED * 1000) await sleep(50);
  const during = { refused: refused() - before.refused, taken: stage.met.done.length - before.taken };
  if (!hidden && !during.refused) stage.met.wrong.push("a shortage that nobody noticed");
  await mend();
  return { ...during, back: await untilDone(stage, 1) };
}

/** Puts a folder on a disk of its own, of so many megabytes, which can be filled; false where this account may not. */
export const ownDisk = (dir: string, megabytes: number): boolean =>
  spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=711`, "none", dir]).status === 0;

export const giveBackDisk = (dir: string) => spawnSync("umount", ["--lazy", dir]);

/** Not a byte is left where the database lies. */
const fullDisk: Cause = async ({ dir }) => {
  const path = join(dir, "filler");
  const file = await openFile(path, "w");
  // Not at one stroke: whoever waits for an answer in this process would wait for it as well.
  for (const size of [1 << 20, 1 << 12, 1])
    try {
      while ((await file.write(Buffer.alloc(size))).bytesWritten === size);
    } catch {}
  await file.close();
  return async () => rmSync(path);
};

/** Others have every connection that the database gives. */
const noConnections: Cause = async ({ ownerUrl, superuserUrl }) => {
  const superuser = await open(superuserUrl);
  const others: Client[] = [superuser];
  let [full, mended] = [false, false];
  const take = async () => {
    while (!mended) {
      const other = await open(ownerUrl).catch(() => undefined);
      full = other === undefined;
      if (other) others.push(other);
      else await sleep(20);
    }
  };
  const taking = Promise.all(Array.from({ length: 8 }, take));
  while ((await ask(superuser, endOfKontor)) || !full) await sleep(100);
  return async () => {
    mended = true;
    await taking;
    await Promise.all(others.map((other) => other.end()));
  };
};

/** Ends the connections of servers and workers, and tells how many there were. */
const endOfKontor =
  "select pg_terminate_backend(pid) from pg_stat_activity where usename like 'kontor%' and usename <> 'kontor_owner'";

/** The database answers and takes nothing in, as one that stands by for another does. */
const readOnly: Cause = async ({ superuserUrl }) => {
  const superuser = await open(superuserUrl);
  const set = async (change: string) => {
    await ask(superuser, `alter system ${change}`);
    await ask(superuser, "select pg_reload_conf()");
  };
  await set("set default_transaction_read_only = on");
  return async () => {
    await set("reset default_transaction_read_only");
    await superuser.end();
  };
};

/** The mail server takes each mail to its end, and says nothing more. */
const mailHangs: Cause = async ({ mail }) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  mail.hangs = promise;
  return async () => {
    mail.hangs = undefined;
    resolve();
  };
};

export const shortages = {
  "a full disk": { cause: fullDisk },
  "no free connection": { cause: noConnections },
  "a database that is read only": { cause: readOnly },
  "a mail server that hangs": { cause: mailHangs, hidden: true },
} satisfies Record<string, Shortage>;

async function open(connectionString: string) {
  const client = new Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  return client;
}

const ask = async (client: Client, statement: string) => (await client.query(statement)).rowCount;
