import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { StartError } from "@/lib/base/start-error";
import { decrypterOf, type Key } from "./key";
import { webStream } from "./web-stream";

export type Entry = { name: string; content: Buffer };

/** No entry that a backup writes is larger. */
const LARGEST = 256 * 1024 * 1024;

/** The entries of an archive in their order, one in memory at a time. Throws StartError for one that is not there, closed, cut off or altered. */
export async function* readArchive(path: string, key: Key): AsyncGenerator<Entry> {
  const tar = extract();
  try {
    const ageFile = await isAge(path);
    const decrypter = ageFile ? decrypterOf(key) : undefined;
    const read = pipeline(
      createReadStream(path),
      async function* (source: AsyncIterable<Uint8Array>) {
        if (!decrypter) return yield* source;
        yield* await decrypter.decrypt(webStream(source));
      },
      createGunzip(),
      tar,
    );
    read.catch(() => {});
    for await (const entry of tar) {
      const { name, size = 0 } = entry.header;
      if (size > LARGEST) throw new StartError(`${path} is no backup of Kontor: ${name} is too large`);
      const content: Buffer[] = [];
      for await (const chunk of entry) content.push(chunk as Buffer);
      yield { name, content: Buffer.concat(content) };
    }
    await read;
  } catch (error) {
    throw faultOf(error as NodeJS.ErrnoException, path);
  } finally {
    tar.destroy();
  }
}

const AGE = "age-encryption.org/v1\n";
const GZIP = "1f8b";

async function isAge(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(AGE.length), 0, AGE.length, 0);
    const start = buffer.subarray(0, bytesRead);
    if (start.toString("latin1") === AGE) return true;
    if (start.toString("hex", 0, 2) === GZIP) return false;
    throw new StartError(`${path} is no backup of Kontor`);
  } finally {
    await file.close();
  }
}

function faultOf(error: NodeJS.ErrnoException, path: string): Error {
  const { code = "", message } = error;
  if (error instanceof StartError) return error;
  if (code === "ENOENT") return new StartError(`There is no file ${path}`);
  if (code === "EACCES" || code === "EISDIR") return new StartError(`${path} cannot be read (${code})`);
  if (/no identity matched/.test(message))
    return new StartError(`The backup ${path} does not open: the passphrase or identity is another one's`);
  return new StartError(`The backup ${path} is damaged, cut off or altered (${message}): take another one`);
}
