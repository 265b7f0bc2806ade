import { readdirSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { chromiumArgs, findChromium } from "./e2e/chromium";
import { laneCount } from "./e2e/lane";

/** The longest first, so that no lane waits for one of them at the end. */
const longest = ["authorization", "authorization-without-proxy", "accessibility", "story"];
const suffix = ".spec.ts";
const names = readdirSync("e2e").flatMap((file) =>
  file.endsWith(suffix) ? [file.slice(0, -suffix.length)] : [],
);
const rank = (name: string) => (longest.indexOf(name) + longest.length + 1) % (longest.length + 1);

export default defineConfig({
  testDir: "e2e",
  workers: laneCount,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Time is not what these tests are about: a busy machine must not turn them red.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  outputDir: "test-results",
  use: {
    baseURL: process.env.BASE_URL,
    // A trace sends each picture, document and call to a file: a third of the time of a run. Ask for it by --trace on.
    trace: "off",
    screenshot: "only-on-failure",
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: await findChromium(), args: chromiumArgs },
  },
  // A project for each file: a worker, with its server and database (e2e/lane.ts), never serves two projects, so no file
  // meets what another one left, and tests that compare the whole database are alone in it.
  projects: names
    .sort((one, other) => rank(one) - rank(other))
    .map((name) => ({ name, testMatch: `${name}${suffix}` })),
});
