import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "kontor-watch-"));
  vi.stubEnv("DATABASE_URL", "postgres://owner:x@localhost/kontor");
  vi.stubEnv("KONTOR_SECRET", "x".repeat(32));
  vi.stubEnv("KONTOR_DATA", data);
  vi.resetModules();
});
afterEach(() => rm(data, { recursive: true, force: true }));

it("lets the processes of one machine read each other's figures, and clears away what dead ones left", async () => {
  const { askSockets, openSocket } = await import("./socket");
  expect(await askSockets()).toEqual([]);
  await openSocket(async () => "figure 1\n");
  const folder = join(data, "metrics");
  const [own = ""] = await readdir(folder);
  expect((await stat(folder)).mode & 0o077).toBe(0);
  const [machine] = own.split("-");
  await writeFile(join(folder, `${machine}-0`), "");
  await writeFile(join(folder, "another-1"), "");
  expect(await askSockets()).toEqual(["figure 1\n"]);
  expect((await readdir(folder)).sort()).toEqual([own, "another-1"].sort());
});

it("refuses a folder whose sockets would have too long a name", async () => {
  vi.stubEnv("KONTOR_DATA", join(data, "a".repeat(80)));
  const { openSocket } = await import("./socket");
  await expect(openSocket(async () => "")).rejects.toThrow("choose a folder of at most 75 letters");
});
