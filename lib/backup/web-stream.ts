import { ReadableStream as NodeStream } from "node:stream/web";

/** Bytes as the encryption reads them: Node's stream and the browser's are the same, and their types differ in names alone. */
export const webStream = (source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  NodeStream.from(source) as unknown as ReadableStream<Uint8Array>;
