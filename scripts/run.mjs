// The start of every command: runs on whatever Node the host has, installs if needed, and hands over to
// scripts/<name>.ts on the Node that the project brings along.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, "node_modules", ".kontor-lock");

requireNode(20, 9);
process.chdir(root);
installIfNeeded();
handOver(...process.argv.slice(2));

function requireNode(major, minor) {
  const [hasMajor, hasMinor] = process.versions.node.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  fail(
    `Kontor needs Node ${major}.${minor} or newer, and this is ${process.versions.node}: install a newer one from https://nodejs.org`,
  );
}

function installIfNeeded() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  if (existsSync(marker) && readFileSync(marker, "utf8") === hash) return;
  if (!isInstalled(JSON.parse(lock).packages)) install();
  writeFileSync(marker, hash);
}

// npm notes what it put into node_modules; a package is missing only when this machine needs it.
function isInstalled(wanted) {
  const note = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      !path || (installed[path] ? installed[path].version === version : optional),
  );
}

function install() {
  const started = Date.now();
  console.log("install     npm ci …");
  const npm = process.env.npm_execpath;
  // Without warnings: npm would name each package that needs a newer Node than the host's, and Kontor brings that along.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: root, stdio: "inherit" };
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, options);
  if (status !== 0)
    fail(
      `The packages could not be installed${error ? ` (${error.message})` : ""}: see the lines above, then try again`,
    );
  console.log(`install     done  ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function handOver(name, ...args) {
  const script = join(root, "scripts", `${name}.ts`);
  if (!name || !existsSync(script)) fail(`There is no command “${name}”: see “scripts” in package.json`);
  const node = join(root, "node_modules", "node", "bin", "node");
  const child = spawn(
    existsSync(node) ? node : process.execPath,
    ["--conditions=react-server", "--import", loaderOf(name), script, ...args],
    {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
  const patience = 20_000 + (Number(process.env.KONTOR_DRAIN) || 0) * 1000;
  const end = (signal) => {
    child.kill(signal);
    setTimeout(() => child.kill("SIGKILL"), patience).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(signal));
  const npm = process.env.npm_lifecycle_event && process.ppid;
  if (npm) setInterval(() => process.ppid === npm || end("SIGTERM"), 500).unref();
  child.on("error", (error) => fail(`Node could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

// What stays as long as Kontor runs does so without a compiler in memory.
function loaderOf(name) {
  const stays = ["start", "up", "worker"].includes(name);
  return stays ? join(root, "scripts", "typescript.mjs") : "tsx";
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
