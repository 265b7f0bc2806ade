import { setImmediate as nextTurn } from "node:timers/promises";

/** So many bytes are copied at one go, which takes a millisecond or two. */
const PIECE = 1024 * 1024;

/** The bytes of a file in memory that threads share: to copy 20 MB for a thread keeps everybody else waiting for 300 ms. */
export async function sharedBytes(file: Blob): Promise<Uint8Array> {
  const bytes = new Uint8Array(new SharedArrayBuffer(file.size));
  for (let at = 0; at < file.size; at += PIECE) {
    bytes.set(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()), at);
    await nextTurn();
  }
  return bytes;
}

/** The same bytes in memory that threads share. */
export function shared(bytes: Uint8Array): Uint8Array {
  if (bytes.buffer instanceof SharedArrayBuffer) return bytes;
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
