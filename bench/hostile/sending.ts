import { request } from "node:http";
import type { Hostile } from "./bodies";

const PATIENCE = 60_000;

type Sent = Pick<Hostile, "type" | "body" | "pieces"> & { headers?: Record<string, string> };

/** Sends a body and returns the status of the answer; "cut off" where the connection ended instead. */
export function send(url: string, { type, body, pieces, headers }: Sent): Promise<string> {
  return new Promise((resolve) => {
    const { origin } = new URL(url);
    const sending = request(url, {
      method: "POST",
      agent: false,
      timeout: PATIENCE,
      headers: {
        origin,
        "sec-fetch-site": "same-origin",
        "content-type": type,
        ...(!pieces && { "content-length": String(body.length) }),
        ...headers,
      },
    });
    const end = (status: string) => {
      resolve(status);
      sending.destroy();
    };
    sending.on("response", (response) => {
      response.resume();
      response.on("close", () => end(String(response.statusCode)));
    });
    sending.on("timeout", () => end("no answer"));
    sending.on("error", () => end("cut off"));
    if (pieces) void inPieces(sending, body, pieces);
    else sending.end(body);
  });
}

/** Many small pieces travel together, as they would from somebody who wants them to. */
async function inPieces(sending: ReturnType<typeof request>, body: Buffer, size: number) {
  for (let at = 0; at < body.length && !sending.destroyed; ) {
    sending.cork();
    for (let count = 0; count < 5000 && at < body.length; count += 1, at += size)
      sending.write(body.subarray(at, at + size));
    process.nextTick(() => sending.uncork());
    await new Promise((resolve) => setImmediate(resolve));
  }
  sending.end();
}
