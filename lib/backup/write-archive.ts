import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Encrypter } from "age-encryption";
import { pack } from "tar-stream";
import { StartError } from "@/lib/base/start-error";
import { webStream } from "./web-stream";

/** Puts one entry into an archive. */
export type Put = (name: string, content: Uint8Array) => Promise<void>;

/** Where an archive is written until it is whole. */
export const partOf = (path: string): string => `${path}.part`;

/**
 * Writes a tar of what `fill` puts in, compressed and, with an encrypter, encrypted (age), one entry in memory at a time. The
 * file has its name only when it is whole and on the disk. Throws StartError where it cannot be written.
 */
export async function writeArchive(
  path: string,
  encrypter: Encrypter | undefined,
  fill: (put: Put) => Promise<void>,
): Promise<void> {
  const part = partOf(path);
  const tar = pack();
  const put: Put = (name, content) =>
    new Promise((done, fail) => {
      const entry = tar.entry({ name, size: content.length, mode: 0o600 }, (error) => !error && done());
      entry.on("error", fail);
      entry.end(content);
    });
  const filled = fill(put).then(
    () => tar.finalize(),
    (error: Error) => {
      tar.destroy(error);
      throw error;
    },
  );
  const written = pipeline(
    tar,
    createGzip(),
    (source: AsyncIterable<Uint8Array>) => encrypted(source, encrypter),
    createWriteStream(part, { mode: 0o600, flush: true }),
  );
  // Where `fill` fails, the end of the file fails with the same error; where the file does, `fill` is only cut off.
  const [, end] = await Promise.allSettled([filled, written]);
  if (end.status === "rejected") {
    await rm(part, { force: true });
    throw faultOf(end.reason, path);
  }
  await rename(part, path);
}

async function* encrypted(source: AsyncIterable<Uint8Array>, encrypter: Encrypter | undefined) {
  if (!encrypter) return yield* source;
  yield* await encrypter.encrypt(webStream(source));
}

const reasons: Record<string, string> = {
  ENOSPC: "the disk is full: make room, or name another folder by --to",
  EDQUOT: "the disk is full: make room, or name another folder by --to",
  EACCES: "it may not be written: make its folder writable, or name another one by --to",
  EROFS: "it may not be written: name another folder by --to",
};

function faultOf(error: NodeJS.ErrnoException, path: string): Error {
  const reason = reasons[error.code ?? ""];
  return reason ? new StartError(`The backup ${path} could not be written, ${reason}`) : error;
}
