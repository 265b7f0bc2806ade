import { setTimeout as sleep } from "node:timers/promises";
import type { Disk } from "flydrive";
import { AppError } from "@/lib/base/errors";
import { describeError, log } from "@/lib/base/log";
import { files } from "./open";

/** How long a failed write waits until what it wrote is gone again, in milliseconds. */
const PATIENCE = 1000;

/**
 * Keeps files under keys such as "logos/<random>.png", all or none. No transaction takes them back: in one, they come last,
 * when nothing else can refuse. Throws UNAVAILABLE, as all of these do, where the place of files is out of reach.
 */
export async function putFiles(contents: [key: string, content: Uint8Array][]): Promise<void> {
  try {
    for (const [key, content] of contents) await reach((disk) => disk.put(key, content));
  } catch (error) {
    const removed = Promise.allSettled(contents.map(([key]) => removeFile(key)));
    await Promise.race([removed, sleep(PATIENCE, undefined, { ref: false })]);
    throw error;
  }
}

/** The content of a kept file, or undefined when there is none under this key. */
export const findFile = (key: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  reach(async (disk) => {
    try {
      return Uint8Array.from(await disk.getBytes(key));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  });

/** The keys of all files, a page of the storage at a time. */
export async function* listFiles(): AsyncGenerator<string> {
  let paginationToken: string | undefined;
  do {
    const page = await reach((disk) => pageOf(disk, paginationToken));
    for (const each of page?.objects ?? []) if (each.isFile) yield each.key;
    paginationToken = page?.paginationToken;
  } while (paginationToken);
}

/** Undefined where nothing was ever kept. */
async function pageOf(disk: Disk, paginationToken: string | undefined) {
  try {
    return await disk.listAll("/", { recursive: true, paginationToken });
  } catch (cause) {
    // Unlike the other methods, this one throws what was said as it is.
    const error = new Error("files cannot be listed", { cause });
    if (!isMissing(error)) throw error;
  }
}

/** Removes a file; nothing happens when it is gone already. */
export const removeFile = (key: string): Promise<void> => reach((disk) => disk.delete(key));

/** Removes every file in a folder; nothing happens when there is none. */
export const removeFolder = (folder: string): Promise<void> => reach((disk) => disk.deleteAll(folder));

/** What the place of files cannot do at present is no mistake of whoever asked, and is told as such. */
async function reach<T>(work: (disk: Disk) => Promise<T>): Promise<T> {
  try {
    return await work(await files());
  } catch (error) {
    const cause = causeOf(error);
    if (!cause) throw error;
    log.error(describeError(cause), "files out of reach");
    throw new AppError("UNAVAILABLE", "filesAway");
  }
}

/** What the folder or the bucket said; keys that are none are faults of ours, and have no cause. */
const causeOf = (error: unknown) => (error instanceof Error ? error.cause : undefined);

function isMissing(error: unknown): boolean {
  const { code, name } = (causeOf(error) ?? {}) as { code?: string; name?: string };
  return code === "ENOENT" || name === "NoSuchKey";
}
