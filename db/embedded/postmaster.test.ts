import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { fatalLine, remedyFor } from "./postmaster";

const dir = mkdtempSync(join(tmpdir(), "kontor-log-"));
afterAll(() => rmSync(dir, { recursive: true }));

const reasonIn = (...lines: string[]) => {
  const path = join(dir, "postgres.log");
  writeFileSync(path, `before FATAL:  of an earlier start\n${lines.join("\n")}\n`);
  return fatalLine(path, "before FATAL:  of an earlier start\n".length);
};

it("names why PostgreSQL did not start, and not what it told those who came too early", () => {
  const early = ["starting up", "not yet accepting connections", "in recovery mode", "shutting down"].map(
    (state) => `2026-01-01 UTC FATAL:  the database system is ${state}`,
  );
  const full = 'could not write to file "pg_wal/xlogtemp.7": No space left on device';
  expect(reasonIn(...early, `2026-01-01 UTC [7] FATAL:  ${full}`)).toBe(full);
  expect(remedyFor(full)).toContain("free some space");
  const broken = "could not locate a valid checkpoint record";
  expect(reasonIn(`2026-01-01 UTC [7] PANIC:  ${broken}`)).toBe(broken);
  expect(remedyFor(broken)).toContain("from a backup");
  expect(reasonIn(...early)).toBeUndefined();
});
