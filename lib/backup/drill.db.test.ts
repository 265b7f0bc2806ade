import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { type Embedded, startEmbedded } from "@/db/embedded";
import { env } from "@/lib/base/env";
import { sealEntries } from "@/lib/chain/jobs";
import { filesBelow } from "@/lib/files/disk";
import { putFiles } from "@/lib/files/store";
import { makeBackup } from "./backup";
import { encrypterOf, type Key } from "./key";
import { MANIFEST, type Manifest } from "./manifest";
import { openJobs, queueJobs } from "./queue";
import { type Entry, readArchive } from "./read-archive";
import { checkBackup, restoreBackup } from "./restore";
import { summing } from "./sum";
import { keptTables } from "./tables";
import { writeArchive } from "./write-archive";

/** The drill: what `npm run backup` takes of a working installation, `npm run restore` puts into an empty one elsewhere. */

const dir = mkdtempSync(join(tmpdir(), "kontor-drill-"));
const [source, elsewhere] = [join(dir, "source"), join(dir, "elsewhere")];
const pictures: [string, Buffer][] = [
  ["logos/one.png", randomBytes(50_000)],
  ["pictures/two/large.webp", randomBytes(200_000)],
];
const secret = randomBytes(32).toString("base64url");

let target: Embedded;
let owner: Client;
let restored: Client;
let identity: string;
let key: Key;
let backup: string;
let said: Manifest;

/** A command as a person gives it; what it printed, and how it ended. */
async function command(name: string, args: string[], settings: Record<string, string>) {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ["scripts/run.mjs", name, ...args], {
      env: { ...process.env, KONTOR_BACKUP_PASSPHRASE: "", ...settings },
    });
    return { code: 0, text: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, text: stdout + stderr };
  }
}

const restore = (file: string, ...more: string[]) =>
  command("restore", [file, "--identity", join(dir, "identity"), ...more], {
    DATABASE_URL: target.ownerUrl,
    KONTOR_SECRET: secret,
    KONTOR_DATA: elsewhere,
  });

/** How many rows each kept table has, and one number over all they say, in whatever order. */
async function contentOf(client: Client) {
  const found: Record<string, unknown> = {};
  await client.query("begin");
  for (const table of keptTables()) {
    await client.query(`alter table ${table} no force row level security`);
    const { rows } = await client.query(
      `select count(*)::int as rows, sum(hashtextextended(t::text, 0)::numeric)::text as content from ${table} t`,
    );
    found[table] = rows[0];
  }
  await client.query("rollback");
  return found;
}

async function asWorker(client: Client, statement: string, values: unknown[] = []) {
  await client.query("set role kontor_worker");
  const { rows } = await client.query(statement, values);
  await client.query("reset role");
  return rows;
}

const jobsOf = (client: Client) =>
  asWorker(
    client,
    "select id, task_identifier as task, key, max_attempts as tries from graphile_worker.jobs order by id",
  );

const queue = (client: Client, task: string, payload: object, key: string) =>
  asWorker(client, "select graphile_worker.add_job($1, $2, job_key => $3, max_attempts => 12)", [
    task,
    JSON.stringify(payload),
    key,
  ]);

beforeAll(async () => {
  chmodSync(dir, 0o711);
  process.env.KONTOR_DATA = source;
  target = await startEmbedded({ dir: join(dir, "target"), temporary: true });
  owner = new Client({ connectionString: env().DATABASE_URL });
  restored = new Client({ connectionString: target.ownerUrl });
  await Promise.all([owner.connect(), restored.connect()]);
  await sealEntries();
  await putFiles(pictures);
  await queue(owner, "mail", { template: "invitation", to: "somebody@example.org", values: {} }, "a mail");
  await queue(owner, "logo-file", { key: "logos/gone.png" }, "a file");
  await queue(owner, "logo-file", { key: "logos/done.png" }, "done");
  await asWorker(owner, "delete from graphile_worker._private_jobs where key = 'done'");
  identity = await generateX25519Identity();
  key = { identities: [identity] };
  writeFileSync(join(dir, "identity"), `# of the drill\n${identity}\n`);
  const { code, text } = await command(
    "backup",
    ["--to", join(dir, "backups"), "--recipient", await identityToRecipient(identity)],
    { KONTOR_DATA: source },
  );
  expect(text).toContain("2 files");
  expect(code).toBe(0);
  backup = / in (\S+\.tar\.gz\.age)$/m.exec(text)?.[1] ?? "";
  said = await checkBackup(backup, key);
});

afterAll(async () => {
  await Promise.all([closePools(), owner.end(), restored.end()]);
  await target.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** The backup with other entries, and an end that is true of them. */
async function forged(
  change: (entries: Entry[], manifest: Manifest) => Entry[],
  last = MANIFEST,
): Promise<string> {
  const path = join(dir, "forged.tar.gz.age");
  rmSync(path, { force: true });
  const entries: Entry[] = [];
  for await (const entry of readArchive(backup, key)) entries.push(entry);
  const manifest = structuredClone(said);
  const changed = change(entries.slice(0, -1), manifest);
  const sums = summing();
  for (const { name, content } of changed) sums.add(name, content);
  const end = Buffer.from(JSON.stringify({ ...manifest, sha256: manifest.sha256 && sums.sum() }));
  await writeArchive(
    path,
    encrypterOf({ recipients: [await identityToRecipient(identity)] }),
    async (put) => {
      for (const { name, content } of [...changed, { name: last, content: end }]) await put(name, content);
    },
  );
  return path;
}

async function expectNothingThere() {
  expect((await restored.query("select id from users")).rows).toEqual([]);
  process.env.KONTOR_DATA = elsewhere;
  expect(await filesBelow("")).toEqual([]);
}

describe("a backup", () => {
  it("is refused by another version, and by one that was put together anew", async () => {
    const newer = await forged((entries, manifest) => {
      manifest.migrations.push({ name: "20991231000000_later", hash: "0" });
      return entries;
    });
    await expect(checkBackup(newer, key)).rejects.toThrow("migrated to 20991231000000_later");
    const without = await forged((entries, manifest) => {
      manifest.sha256 = "";
      return entries.slice(1);
    });
    await expect(checkBackup(without, key)).rejects.toThrow("was altered");
    const foreign = await forged((entries) => [
      ...entries,
      { name: "database/users (id) from stdin; --.00001.copy", content: Buffer.from("1\n") },
    ]);
    await expect(checkBackup(foreign, key)).rejects.toThrow("was altered");
    const worded = await forged((entries, manifest) => {
      manifest.tables.push({ name: "users; --", columns: [], rows: 0 });
      return entries;
    });
    await expect(checkBackup(worded, key)).rejects.toThrow("this version does not know");
    const unended = await forged((entries) => entries, "another.json");
    await expect(checkBackup(unended, key)).rejects.toThrow("is not whole");
  });

  it("holds a file that came while it was being taken", async () => {
    process.env.KONTOR_DATA = source;
    const late = join(source, "files", "logos", "late.png");
    const path = join(dir, "late.tar.gz");
    const made = await makeBackup(env().DATABASE_URL, path, { recipients: [] }, "0", (at) => {
      if (at === "database") writeFileSync(late, "late");
    });
    rmSync(late);
    expect(made.files).toEqual({ count: 3, bytes: 250_004 });
  });

  it("asks what becomes of mails that were waiting, before anything is touched", async () => {
    expect(await restore(backup)).toMatchObject({
      code: 1,
      text: expect.stringContaining("1 mails were waiting"),
    });
    const { rows } = await restored.query("select to_regclass('users') as users");
    expect(rows).toEqual([{ users: null }]);
  });

  it("gives the queue back without the mails where they went out since", async () => {
    await owner.query("begin");
    await openJobs(owner);
    await owner.query(
      `insert into restored_jobs select 1000 + n, task, '{}', null, now(), 12, task, 0
       from unnest(array['mail', 'logo-file', 'enquiry-received', 'catalogue-import']) with ordinality as t (task, n)`,
    );
    await queueJobs(owner, "2000", "drop");
    const ids = (await jobsOf(owner)).filter(({ id }) => Number(id) > 1000).map(({ id, task }) => [id, task]);
    await owner.query("rollback");
    expect(ids).toEqual([
      ["1002", "logo-file"],
      ["1004", "catalogue-import"],
    ]);
  });

  it("that does not fit leaves the place as empty as it was", async () => {
    const broken = await forged((entries) => entries.filter(({ name }) => !name.includes("/order_lines.")));
    expect(await restore(broken, "--mails", "send")).toMatchObject({
      code: 1,
      text: expect.stringContaining("rows of order_lines"),
    });
    await expectNothingThere();
  });

  it.skipIf(!existsSync("/dev/full"))("that finds no room for its files is told in a line", async () => {
    const full = join(elsewhere, "files", "logos", "one.png");
    mkdirSync(dirname(full), { recursive: true });
    symlinkSync("/dev/full", full);
    expect(await restore(backup, "--mails", "send")).toMatchObject({
      code: 1,
      text: expect.stringContaining("logos/one.png could not be kept"),
    });
    await expectNothingThere();
  });

  it("is restored into an empty place: every row, every picture, the audit's chain, and the queue by its numbers", async () => {
    expect(await restore(backup, "--mails", "send")).toMatchObject({ code: 0 });

    const content = await contentOf(restored);
    expect(content).toEqual(await contentOf(owner));
    expect(content).toMatchObject({
      orders: { rows: expect.any(Number) },
      users: { content: expect.any(String) },
    });
    process.env.KONTOR_DATA = elsewhere;
    expect(await filesBelow("")).toEqual(pictures.map(([key]) => key));
    for (const [key, bytes] of pictures)
      expect(readFileSync(join(elsewhere, "files", key)).equals(bytes), key).toBe(true);

    const jobs = await jobsOf(owner);
    expect(jobs).toHaveLength(2);
    expect(await jobsOf(restored)).toEqual(jobs);
    await queue(restored, "logo-file", { key: "logos/later.png" }, "later");
    expect((await jobsOf(restored)).at(-1).id).toBe(String(Number(said.queue.lastId) + 1));

    const verified = await command("audit", ["verify"], {
      DATABASE_URL: target.ownerUrl,
      KONTOR_SECRET: secret,
      KONTOR_DATA: elsewhere,
    });
    expect(verified).toMatchObject({ code: 0, text: expect.stringMatching(/ok, [1-9]\d* entries/) });
  });

  it("leaves policies and keys as they are elsewhere, and nobody signed in", async () => {
    const keys =
      "select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as key from pg_constraint where contype = 'f' order by 1";
    const forced = "select relname from pg_class where relforcerowsecurity order by 1";
    for (const query of [keys, forced]) {
      const { rows } = await restored.query(query);
      expect(rows.length).toBeGreaterThan(20);
      expect(rows).toEqual((await owner.query(query)).rows);
    }
    const { rows } = await restored.query("select count(*)::int as sessions from sessions");
    expect(rows).toEqual([{ sessions: 0 }]);
  });

  it("changes nothing where somebody works already", async () => {
    const before = await contentOf(restored);
    const again = restoreBackup(backup, key, said, { ownerUrl: target.ownerUrl, secret }, "send", () => {});
    await expect(again).rejects.toThrow("The database is not empty");
    expect(await contentOf(restored)).toEqual(before);
  });
});
