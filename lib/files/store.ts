import { join } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { launchEnv } from "@/lib/base/env";

let disk: Disk | undefined;

/** The one place where files lie: a folder of this machine. */
function files(): Disk {
  disk ??= new Disk(
    new FSDriver({ location: join(launchEnv().KONTOR_DATA, "files"), visibility: "private" }),
  );
  return disk;
}

/**
 * Keeps files under keys such as "logos/<random>.png", all or none. No transaction takes them back: in one, they come last,
 * when nothing else can refuse.
 */
export async function putFiles(contents: [key: string, content: Uint8Array][]): Promise<void> {
  try {
    for (const [key, content] of contents) await files().put(key, content);
  } catch (error) {
    await Promise.allSettled(contents.map(([key]) => removeFile(key)));
    throw error;
  }
}

/** The content of a kept file, or undefined when there is none under this key. */
export async function findFile(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!(await files().exists(key))) return;
  return Uint8Array.from(await files().getBytes(key));
}

/** The keys of all files, a page of the storage at a time. */
export async function* listFiles(): AsyncGenerator<string> {
  let paginationToken: string | undefined;
  do {
    const page = await files()
      .listAll("/", { recursive: true, paginationToken })
      .catch((error) => {
        if (error.cause?.code === "ENOENT") return undefined;
        throw error;
      });
    for (const each of page?.objects ?? []) if (each.isFile) yield each.key;
    paginationToken = page?.paginationToken;
  } while (paginationToken);
}

/** Removes a file; nothing happens when it is gone already. */
export const removeFile = (key: string): Promise<void> => files().delete(key);

/** Removes every file whose key begins with the folder; nothing happens when there is none. */
export const removeFolder = (folder: string): Promise<void> => files().deleteAll(folder);
