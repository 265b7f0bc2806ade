import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A name of the content of these files and of whatever else counts. */
export function hashOf(paths: string[], more: unknown = null): string {
  const hash = createHash("sha256").update(JSON.stringify(more));
  for (const path of paths.sort()) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}
