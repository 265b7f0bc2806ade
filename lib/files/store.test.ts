import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openS3 } from "./test/s3";

let s3: Awaited<ReturnType<typeof openS3>>;
let folder: string;

beforeAll(async () => {
  s3 = await openS3();
  folder = await mkdtemp(join(tmpdir(), "kontor-files-"));
});
afterAll(async () => {
  await s3.end();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => vi.unstubAllEnvs());

/** The store as a process with these settings has it. */
async function storeWith(settings: Record<string, string>) {
  vi.resetModules();
  vi.stubEnv("KONTOR_DATA", folder);
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return { ...(await import("./store")), ...(await import("./check")) };
}

const bytes = (text: string) => Uint8Array.from(Buffer.from(text));

describe.each([
  ["a folder", () => ({})],
  ["a bucket", () => s3.settings],
])("files in %s", (_, settings) => {
  let store: Awaited<ReturnType<typeof storeWith>>;
  beforeEach(async () => {
    store = await storeWith(settings());
  });

  it("are kept, found, replaced and removed under their keys", async () => {
    await store.putFiles([
      ["logos/a/1.png", bytes("one")],
      ["logos/a/2.png", bytes("two")],
    ]);
    expect(await store.findFile("logos/a/1.png")).toEqual(bytes("one"));
    expect(await store.findFile("logos/a/3.png")).toBeUndefined();
    await store.putFiles([["logos/a/1.png", bytes("another")]]);
    expect(await store.findFile("logos/a/1.png")).toEqual(bytes("another"));
    await store.removeFile("logos/a/1.png");
    await store.removeFile("logos/a/1.png");
    expect(await store.findFile("logos/a/1.png")).toBeUndefined();
    expect(await store.findFile("logos/a/2.png")).toEqual(bytes("two"));
  });

  it("are kept all or none", async () => {
    await expect(
      store.putFiles([
        ["pictures/t/whole", bytes("one")],
        ["../outside", bytes("two")],
      ]),
    ).rejects.toThrow();
    expect(await store.findFile("pictures/t/whole")).toBeUndefined();
  });

  it("are listed by their keys", async () => {
    const keys = ["pictures/l/large", "pictures/l/small"];
    await store.putFiles(keys.map((key) => [key, bytes("x")]));
    const listed = await Array.fromAsync(store.listFiles());
    expect(listed.filter((key) => key.startsWith("pictures/l/")).toSorted()).toEqual(keys);
  });

  it("are removed by folder, and not those of a folder whose name goes on", async () => {
    await store.putFiles([
      ["pictures/t1/a/small", bytes("a")],
      ["pictures/t1/b/small", bytes("b")],
      ["pictures/t12/a/small", bytes("c")],
    ]);
    await store.removeFolder("pictures/t1/");
    await store.removeFolder("pictures/t1/");
    expect(await store.findFile("pictures/t1/a/small")).toBeUndefined();
    expect(await store.findFile("pictures/t1/b/small")).toBeUndefined();
    expect(await store.findFile("pictures/t12/a/small")).toEqual(bytes("c"));
  });

  it("have a place that is there", () => expect(store.checkStore()).resolves.toBeUndefined());
});

describe("a bucket that cannot be used", () => {
  it.each([
    [{ KONTOR_S3_BUCKET: "another" }, "KONTOR_S3_BUCKET names no bucket"],
    [{ KONTOR_S3_KEY_ID: "STRANGER" }, "KONTOR_S3_KEY_ID is not known"],
    [{ KONTOR_S3_SECRET: "wrong" }, "KONTOR_S3_SECRET does not belong to KONTOR_S3_KEY_ID"],
  ])("is named in one line: %o", async (wrong, line) => {
    const strict = await openS3({ strict: true });
    const { checkStore } = await storeWith({ ...strict.settings, ...wrong });
    await expect(checkStore()).rejects.toThrow(line);
    await strict.end();
  });

  it("is told as out of reach, and used again when it is back", async () => {
    const { checkStore, findFile, listFiles, putFiles } = await storeWith(s3.settings);
    await putFiles([["logos/b.png", bytes("kept")]]);
    await s3.goAway();
    await expect(findFile("logos/b.png")).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await expect(putFiles([["logos/c.png", bytes("new")]])).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await expect(Array.fromAsync(listFiles())).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await expect(checkStore()).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await s3.comeBack();
    expect(await findFile("logos/b.png")).toEqual(bytes("kept"));
    expect(await findFile("logos/c.png")).toBeUndefined();
    await checkStore();
  });
});

it("a folder in which nothing was ever kept lists nothing", async () => {
  const { listFiles } = await storeWith({ KONTOR_DATA: join(folder, "new") });
  expect(await Array.fromAsync(listFiles())).toEqual([]);
});

it("a folder that cannot be written is out of reach as well", async () => {
  await writeFile(join(folder, "plain"), "");
  const { putFiles } = await storeWith({ KONTOR_DATA: join(folder, "plain") });
  await expect(putFiles([["logos/a.png", bytes("x")]])).rejects.toMatchObject({ code: "UNAVAILABLE" });
});
