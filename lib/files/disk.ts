import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { launchEnv } from "@/lib/base/env";

/** For tests: the files that lie below a folder of the storage, by name. */
export async function filesBelow(folder: string): Promise<string[]> {
  const root = join(launchEnv().KONTOR_DATA, "files", folder);
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
