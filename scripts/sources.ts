import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "@/lib/base/start-error";
import { next, startNode } from "./child";
import type { Program } from "./program";
import { step } from "./steps";

const folders = ["app", "components", "db", "lib", "public"];
const files = [
  "proxy.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "package-lock.json",
];

/** A short name of everything the build is made from: it changes when, and only when, a source file does. */
export function hashSources() {
  const found = globSync(
    folders.map((folder) => `${folder}/**/*`),
    { exclude: (name) => /\.test\.tsx?$|(?:^|\/)test$/.test(name) },
  );
  const hash = createHash("sha256");
  for (const path of [...found, ...files].sort()) {
    if (!existsSync(path) || !statSync(path).isFile()) continue;
    hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

/** Of this key Next makes the names of actions: where it stays the same, a page of one build is understood by the next one. */
const sameActions = {
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash("sha256").update("Kontor").digest("base64"),
};

const noteOf = (dist: string) => join(dist, "kontor-sources");

/** The sources that the build in this folder was made from, if there is a complete one. */
export function builtSources(dist: string) {
  return existsSync(noteOf(dist)) ? readFileSync(noteOf(dist), "utf8") : undefined;
}

/** Builds the server into the folder unless it holds a build of these sources; returns their hash. */
export function buildIfChanged(program: Program, dist: string) {
  return step("build", async (progress) => {
    const sources = hashSources();
    if (builtSources(dist) === sources) {
      progress("up to date");
      return sources;
    }
    const output: string[] = [];
    const env = { NODE_ENV: "production", KONTOR_DIST: dist, KONTOR_SOURCES: sources, ...sameActions };
    const onLine = (line: string) => {
      output.push(line);
      if (line.trim()) progress(line.trim());
    };
    const build = startNode([next, "build"], env, { onLine });
    program.atEnd(build.stop);
    if ((await build.ended) !== 0)
      throw new StartError(`${output.join("\n")}\nThe build failed: see the lines above`);
    progress("done");
    writeFileSync(noteOf(dist), sources);
    return sources;
  });
}
