import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writingMethods } from "./page-row";

/** Every page and route handler of the route tree, as the path a browser asks for, and with which methods handlers write. */
export function listRoutes(): { pages: string[]; handlers: string[]; writes: string[] } {
  const pages: string[] = [];
  const handlers: string[] = [];
  const writes: string[] = [];
  const read = (folder: string, path: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) {
        read(join(folder, entry.name), /^\(.*\)$/.test(entry.name) ? path : `${path}/${entry.name}`);
      } else if (/^page\.tsx?$/.test(entry.name)) pages.push(path || "/");
      else if (/^(route|sitemap|robots|opengraph-image)\.tsx?$/.test(entry.name)) {
        handlers.push(path || "/");
        writes.push(...writtenBy(join(folder, entry.name)).map((method) => `${method} ${path}`));
      }
    }
  };
  read("app", "");
  return { pages: pages.sort(), handlers: handlers.sort(), writes: writes.sort() };
}

/** The methods other than reading that a file of handlers exports. */
function writtenBy(file: string): string[] {
  const exported = readFileSync(file, "utf8").match(/^export .*$/gm) ?? [];
  return writingMethods.filter((method) => exported.some((line) => new RegExp(`\\b${method}\\b`).test(line)));
}

export type ActionName = string;

/** Every server action that the build made callable: "file#export" → id, from the build's own manifest. */
export function listActions(dist: string): Map<ActionName, string> {
  const manifest = JSON.parse(readFileSync(join(dist, "server/server-reference-manifest.json"), "utf8"));
  const entries = Object.entries({ ...manifest.node, ...manifest.edge }) as [
    string,
    { filename: string; exportedName: string },
  ][];
  return new Map(
    entries.map(([id, { filename, exportedName }]) => [
      `${filename.replace(/^app\//, "").replace(/\/?actions\.ts$/, "")}#${exportedName}`,
      id,
    ]),
  );
}

/** A route with its parameters filled in. */
export const fill = (route: string, parameters: Record<string, string>): string =>
  route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => parameters[name] ?? "missing");
