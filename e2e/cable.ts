import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands between a server and its database, so that a test can cut the one off from the other, or let it hear nothing. */
export async function openCable(databaseUrl: string) {
  const to = new URL(databaseUrl);
  const pairs = new Set<[Socket, Socket]>();
  let state: "whole" | "cut" | "silent" = "whole";
  const server = createServer((near) => {
    if (state === "cut") return near.destroy();
    const far = connect(Number(to.port), to.hostname);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    for (const [from, into] of [pair, pair.toReversed() as typeof pair]) {
      from.on("data", (data) => state !== "silent" && into.write(data));
      from
        .on("error", () => {})
        .once("close", () => {
          into.destroy();
          pairs.delete(pair);
        });
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  const drop = () => {
    for (const pair of pairs) for (const end of pair) end.destroy();
  };
  return {
    url: url.href,
    cut() {
      state = "cut";
      drop();
    },
    /** What is sent gets lost from here on, and connections stay. */
    silence() {
      state = "silent";
    },
    mend() {
      if (state === "silent") drop();
      state = "whole";
    },
    async close() {
      server.close();
      drop();
    },
  };
}
