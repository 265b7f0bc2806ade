import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";

type Meet = (request: IncomingMessage, response: ServerResponse, answer: () => void) => void;

/** From here on every request to a server of this process meets this first, which hands it on by `answer`. */
export function standBefore(meet: Meet): void {
  const known = new WeakSet<Server>();
  subscribe("http.server.request.start", (started) => {
    const { server } = started as { server: Server };
    if (known.has(server)) return;
    known.add(server);
    // The event of the request that was just announced comes next.
    const answers = server.listeners("request") as RequestListener[];
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      meet(request, response, () => {
        for (const each of answers) each.call(server, request, response);
      });
    });
  });
}
