import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { newRequestId } from "./request-id";

type Start = { request: IncomingMessage; socket: Socket };

/**
 * From here on every request carries the address of its own connection as the last one of X-Forwarded-For, as if a proxy
 * had appended it: Next leaves that header as the client wrote it, and shows an action nothing else of the connection.
 * And it carries a number of its own, by which the log and the pages of refusals and faults name it; whatever a client
 * wrote there is gone.
 */
export function noteConnections(): void {
  subscribe("http.server.request.start", (started) => {
    const { request, socket } = started as Start;
    const written = request.headers["x-forwarded-for"];
    request.headers["x-request-id"] = newRequestId();
    request.headers["x-forwarded-for"] = [written, socket.remoteAddress ?? "unknown"]
      .flat()
      .filter(Boolean)
      .join(", ");
  });
}

/**
 * Whose request it is by X-Forwarded-For, whose last address is noteConnections' own: so many proxies in front are trusted
 * to have appended whom they heard. What the client wrote itself stands further left.
 */
export function clientAddress(forwarded: string | null, trustedProxies: number): string {
  const hops = (forwarded ?? "").split(",").map((hop) => hop.trim());
  return (hops.at(-1 - trustedProxies) ?? hops[0])?.slice(0, 64) || "unknown";
}
