import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Copies a build and takes its proxy out, so that a run can show that nothing relies on it; returns the copy's folder. */
export function withoutProxy(dist: string) {
  const copy = `${dist}-no-proxy`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true, filter: (path) => !path.startsWith(join(dist, "cache")) });
  edit(join(copy, "server", "functions-config-manifest.json"), (manifest) => {
    delete (manifest.functions as Record<string, unknown>)["/_middleware"];
  });
  edit(join(copy, "server", "middleware-manifest.json"), (manifest) => {
    manifest.middleware = {};
    manifest.sortedMiddleware = [];
  });
  return copy;
}

function edit(path: string, change: (manifest: Record<string, unknown>) => void) {
  if (!existsSync(path)) return;
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
}
