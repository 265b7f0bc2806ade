import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@/db/embedded";
import { freePort } from "@/db/embedded/postmaster";
import { findChromium } from "@/e2e/chromium";
import { StartError } from "@/lib/base/start-error";
import { next } from "./child";
import { readSecret } from "./database";
import { migrateDatabase, seedDatabase } from "./prepare";
import { type Program, run } from "./program";
import { buildIfChanged } from "./sources";
import { step } from "./steps";
import { check, readPlaywright, readVitest, tally } from "./tally";
import { typesProject } from "./types";

const dist = ".next-test";
const [part, ...patterns] = process.argv.slice(2);
const parts = ["check", "unit", "db", "e2e"];
const wants = (name: string) => part === undefined || part === name;
const bin = (...path: string[]) => join("node_modules", ...path);

/** Which browser there is, and how many processes each server of the browser tests has. */
const kept = ["KONTOR_CHROMIUM", "KONTOR_PROCESSES"];

run(async (program) => {
  if (part && !parts.includes(part))
    throw new StartError(`There is no part “${part}” of the tests: choose ${parts.join(", ")}`);
  if (part) console.log(`Only the part “${part}”${patterns.length ? ` matching ${patterns.join(" ")}` : ""}`);
  const temporary = isolate(program);
  if (wants("check")) await checkSources(program);
  if (wants("unit")) await runVitest(program, "unit", temporary);
  if (wants("db")) await runVitest(program, "db", temporary);
  if (wants("e2e")) await runBrowser(program, temporary).catch(countStep(program));
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed ? 1 : 0;
});

/** Leaves nothing of the caller's settings or data within reach of a test; but for the database tests by themselves, the database that they name. */
function isolate(program: Program) {
  const settings = ["DATABASE_URL", "PORT", "HOST", "SMTP_URL", "MAIL_FROM", "NODE_ENV"];
  const { DATABASE_URL, KONTOR_SECRET } = process.env;
  const named = part === "db" && DATABASE_URL && KONTOR_SECRET ? { DATABASE_URL, KONTOR_SECRET } : {};
  for (const name of Object.keys(process.env)) {
    if (settings.includes(name) || (name.startsWith("KONTOR_") && !kept.includes(name)))
      delete process.env[name];
  }
  if (process.env.CI) process.env.NO_COLOR = "1";
  if (process.env.CI) delete process.env.FORCE_COLOR;
  const temporary = mkdtempSync(join(tmpdir(), "kontor-test-"));
  // The account that runs PostgreSQL in place of root passes through.
  chmodSync(temporary, 0o711);
  program.atEnd(() => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
  Object.assign(process.env, named, {
    TMPDIR: temporary,
    TZ: "Pacific/Chatham",
    KONTOR_DATA: join(temporary, "data"),
  });
  return temporary;
}

async function checkSources(program: Program) {
  await check(program, {
    name: "Format, lint and layers",
    script: [bin("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings"],
  });
  await check(program, { name: "Dead code", script: [bin("knip", "bin", "knip.js"), "--no-progress"] });
  const env = { KONTOR_DIST: dist };
  if (await check(program, { name: "Route types", script: [next, "typegen"], env })) {
    await check(program, {
      name: "Types",
      script: [bin("typescript", "bin", "tsc"), "--noEmit", "-p", typesProject(dist)],
    });
  }
}

function runVitest(program: Program, project: "unit" | "db", temporary: string) {
  const file = join(temporary, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return check(program, {
    name: project === "unit" ? "Unit tests" : "Database tests",
    script: [bin("vitest", "vitest.mjs"), "run", "--project", project, ...reporters, ...patterns],
    report: { file, read: readVitest },
  });
}

async function runBrowser(program: Program, temporary: string) {
  console.log("\nBrowser tests");
  const sources = await buildIfChanged(program, dist);
  const chromium = await step("browser", async (progress) => {
    const path = await findChromium();
    progress(path);
    return path;
  });
  const opened = await openTemporary(program);
  await migrateDatabase(opened);
  await seedDatabase(opened);
  for (const file of readdirSync(dist)) if (/^server.*\.log$/.test(file)) rmSync(join(dist, file));
  const lanes = {
    ...opened,
    data: process.env.KONTOR_DATA,
    ports: await Promise.all(Array.from({ length: laneCount() }, () => freePort())),
  };
  const file = join(temporary, "e2e.json");
  const ok = await check(program, {
    name: "Browser tests",
    script: [bin("@playwright", "test", "cli.js"), "test", "--reporter=list,json", ...patterns],
    env: {
      KONTOR_LANES: JSON.stringify(lanes),
      KONTOR_CHROMIUM: chromium,
      KONTOR_DIST: dist,
      KONTOR_SOURCES: sources,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
    report: { file, read: readPlaywright },
  });
  if (!ok)
    console.log(
      `What the servers wrote is in ${dist}/server-*.log; what the pages showed is in test-results`,
    );
}

function openTemporary(program: Program) {
  return step("database", async (progress) => {
    const dir = process.env.KONTOR_DATA ?? "";
    const { ownerUrl, superuserUrl, stop } = await startEmbedded({ dir, log: progress, temporary: true });
    program.atEnd(stop);
    return { ownerUrl, superuserUrl, secret: readSecret() };
  });
}

/** How many files of browser tests run at a time: each has a server, a browser and a database at work. */
const laneCount = () => Math.max(1, Math.min(4, availableParallelism()));

/** Before any browser test ran, a step that breaks counts as one failure. */
function countStep(program: Program) {
  return (error: unknown) => {
    if (program.ending()) return;
    console.error(error instanceof StartError ? error.message : error);
    tally.failed += 1;
  };
}
