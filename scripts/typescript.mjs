// The loader of processes that stay as long as Kontor runs: Node itself takes the types out, and keeps what it made of a
// file, so that nothing that compiles is held in memory. An older Node gets tsx, as all the other scripts do.
import { existsSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";

const root = new URL("../", import.meta.url);

if (process.features.typescript) {
  module.enableCompileCache(join(import.meta.dirname, "..", "node_modules", ".cache", "kontor-code"));
  module.registerHooks({ resolve });
} else await import("tsx");

/** As in the sources: "@/" is the project, and names of files have no ending. */
function resolve(specifier, context, next) {
  const isOurs = /^(?:@\/|\.\/)/.test(specifier) && !context.parentURL?.includes("/node_modules/");
  if (!isOurs) return next(specifier, context);
  const path = specifier.startsWith("@/")
    ? new URL(specifier.slice(2), root)
    : new URL(specifier, context.parentURL);
  const source = new URL(`${path}.ts`);
  return next((existsSync(source) ? source : path).href, context);
}
