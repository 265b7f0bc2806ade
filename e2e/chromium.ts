import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { StartError } from "@/lib/base/start-error";

const root = join(import.meta.dirname, "..");

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const usualPaths = [
  "/usr/lib/chromium/chromium",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Finds a Chromium for the browser tests: KONTOR_CHROMIUM, an installed one, Playwright's, or the one in node_modules. */
export async function findChromium() {
  const named = process.env.KONTOR_CHROMIUM;
  if (named && !isProgram(named)) throw new StartError(`KONTOR_CHROMIUM names no program: ${named}`);
  const found = named ?? installed() ?? (await fromPlaywright()) ?? (await fromPackage());
  if (found) return found;
  throw new StartError(
    "No Chromium was found: run npx playwright install chromium, or name one with KONTOR_CHROMIUM",
  );
}

/** How the tests start it: without what a test does not need, and without its sandbox only where root forbids it. */
export const chromiumArgs = [
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--no-default-browser-check",
  "--no-pings",
  "--font-render-hinting=none",
  ...(process.getuid?.() === 0 ? ["--no-sandbox", "--no-zygote"] : []),
];

function installed() {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPaths].find(isProgram);
}

async function fromPlaywright() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && isProgram(path) ? path : undefined;
}

/** Unpacks the Chromium of @sparticuz/chromium once; it runs on Linux only. */
async function fromPackage() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const cache = join(root, "node_modules", ".cache");
  const folder = join(cache, "kontor-chromium");
  const program = join(folder, "chromium");
  if (!existsSync(program)) {
    mkdirSync(cache, { recursive: true });
    const unfinished = mkdtempSync(`${folder}-`);
    await unpackInto(unfinished);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  }
  if (!process.env.FONTCONFIG_PATH && !existsSync("/etc/fonts/fonts.conf")) {
    process.env.FONTCONFIG_PATH = join(folder, "fonts");
  }
  return program;
}

async function unpackInto(folder: string) {
  const before = process.env.TMPDIR;
  // The package unpacks into the folder for temporary files, under a name that anybody could have taken.
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
