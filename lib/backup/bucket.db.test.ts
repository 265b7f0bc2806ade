import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Disk } from "flydrive";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Embedded, startEmbedded } from "@/db/embedded";
import { openBucket } from "@/lib/files/bucket";
import { openS3 } from "@/lib/files/test/s3";

type S3 = Awaited<ReturnType<typeof openS3>>;

/** As the drill, where files lie in a bucket. */

const dir = mkdtempSync(join(tmpdir(), "kontor-bucket-"));
const files: [key: string, content: Buffer][] = [
  ["logos/one.png", randomBytes(50_000)],
  ["pictures/two/large.webp", randomBytes(200_000)],
  ["pictures/two/small.webp", randomBytes(2000)],
];
let buckets: [S3, S3];
let target: Embedded;

beforeAll(async () => {
  chmodSync(dir, 0o711);
  buckets = await Promise.all([openS3(), openS3()]);
  target = await startEmbedded({ dir, temporary: true });
});
afterAll(async () => {
  await Promise.all([target.stop(), ...buckets.map(({ end }) => end())]);
  rmSync(dir, { recursive: true, force: true });
});

function diskOf({ settings }: S3): Disk {
  const { KONTOR_S3_BUCKET: bucket, KONTOR_S3_KEY_ID: keyId, KONTOR_S3_SECRET: secret } = settings;
  return openBucket({
    bucket,
    keyId,
    secret,
    region: "us-east-1",
    endpoint: settings.KONTOR_S3_ENDPOINT,
    pathStyle: true,
  });
}

async function command(name: string, args: string[], settings: Record<string, string>) {
  const given = { ...process.env, KONTOR_DATA: join(dir, "data"), ...settings };
  const asked = promisify(execFile)(process.execPath, ["scripts/run.mjs", name, ...args], { env: given });
  const { stdout, stderr } = await asked.catch((error) => error as { stdout: string; stderr: string });
  return stdout + stderr;
}

it("a backup takes the files of one bucket, and a restore puts them into another one", async () => {
  const [from, to] = buckets;
  const disk = diskOf(from);
  for (const [key, content] of files) await disk.put(key, content);
  const text = await command("backup", ["--to", join(dir, "backups")], from.settings);
  expect(text).toContain(`${files.length} files`);
  const [, backup = ""] = / in (\S+\.tar\.gz)$/m.exec(text) ?? [];
  const elsewhere = { DATABASE_URL: target.ownerUrl, KONTOR_SECRET: randomBytes(32).toString("base64url") };
  await command("restore", [backup, "--mails", "drop"], { ...to.settings, ...elsewhere });
  const { objects } = await diskOf(to).listAll("/", { recursive: true });
  expect([...objects].map((each) => each.isFile && each.key)).toEqual(files.map(([key]) => key));
  for (const [key, content] of files) expect(content.equals(await diskOf(to).getBytes(key)), key).toBe(true);
});

it("there is no backup while the bucket is out of reach", async () => {
  const [from] = buckets;
  await from.goAway();
  const text = await command("backup", ["--to", join(dir, "none")], from.settings);
  expect(text).toMatch(/^No backup was made: the place of files is out of reach/m);
  expect(readdirSync(join(dir, "none"))).toEqual([]);
});
