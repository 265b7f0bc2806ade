import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/lib/base/env";
import { securityHeaders, strictTransport } from "@/lib/base/security-headers";
import { clientAddress } from "@/lib/door/client-address";
import { noteOfPost } from "@/lib/door/security/commands";
import { openSession, sessionCookieName } from "@/lib/door/session-cookie";
import { isUpload, LARGE, limitOf } from "./limits";
import { standBefore } from "./stand";
import { inLine } from "./uploads";

/** How long a sender may go on after it was refused, so that it sees why, before its connection is cut. */
const PATIENCE = 10_000;
/** A piece of a chunked body counts as so many bytes at least: many tiny pieces cost more than what is in them. */
const SMALLEST_PIECE = 64;

/**
 * From here on every answer carries the headers that browsers are to heed, and no request reaches Next whose body is longer than its path and sender may send: Next would read up to 25 MB
 * of each into memory before proxy.ts sees the first byte, and proxy.ts is not asked about Next's own files.
 */
export function guardRequests(): void {
  const headers = { ...securityHeaders, ...(env().KONTOR_URL.startsWith("https:") && strictTransport) };
  standBefore((request, response, answer) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const body = bodyOf(request);
    if (isRefused(body, request, response)) return;
    if (body.isLarge && body.session) inLine(body.session.token, response, answer);
    else answer();
  });
}

type Body = ReturnType<typeof bodyOf>;

/** What a request says of its body: its length in bytes, unless it comes in pieces, who sends it, and how much may come. */
function bodyOf(request: IncomingMessage) {
  const path = request.url?.split("?", 1)[0] ?? "";
  const length = Number(request.headers["content-length"] ?? 0);
  const inPieces = request.headers["transfer-encoding"] !== undefined;
  const session = length || inPieces ? openSession(cookieOf(request, sessionCookieName())) : undefined;
  const { bytes: most } = limitOf(path, session?.areas);
  const isLarge = Math.min(inPieces ? most : length, most) > LARGE;
  return { path, length, inPieces, session, most, isLarge };
}

function isRefused(body: Body, request: IncomingMessage, response: ServerResponse): boolean {
  const { path, length, inPieces, session, most } = body;
  if (isFile(path) && request.method !== "GET" && request.method !== "HEAD")
    return refuse(request, response, 405, { allow: "GET, HEAD" });
  if (length > most) {
    void noteOfPost(session?.token, "upload-refused", originOf(request));
    const back = session && isUpload(path, session.areas) && request.headers["next-action"] === undefined;
    // A form without script learns why nothing was taken in on the page it came from.
    return back
      ? refuse(request, response, 303, { location: `${path}?notice=not-too-large` })
      : refuse(request, response, 413);
  }
  if (inPieces) countBytes(request, response, most);
  return false;
}

const originOf = ({ headers }: IncomingMessage) => ({
  address: clientAddress([headers["x-forwarded-for"]].flat().join(", "), env().KONTOR_PROXIES),
  userAgent: headers["user-agent"] ?? null,
  request: [headers["x-request-id"]].flat()[0] ?? null,
});

/** Next's own files take no body; in development it has more than files there. */
const isFile = (path: string) => process.env.NODE_ENV !== "development" && path.startsWith("/_next/");

function cookieOf({ headers }: IncomingMessage, name: string) {
  const found = headers.cookie?.split(";").find((each) => each.trimStart().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): true {
  response.writeHead(status, { ...headers, "cache-control": "no-store" }).end();
  // Node reads on and throws away what comes.
  setTimeout(() => request.complete || request.destroy(), PATIENCE).unref();
  return true;
}

/** A body of unknown length is passed on as it comes, until it is too long: then its connection ends. */
function countBytes(request: IncomingMessage, response: ServerResponse, most: number) {
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (piece: Buffer | null, encoding) => {
    bytes += piece ? Math.max(piece.length, SMALLEST_PIECE) : 0;
    if (bytes <= most) return push(piece, encoding);
    if (response.headersSent) request.destroy();
    else response.writeHead(413, { connection: "close" }).end(() => request.destroy());
    return false;
  };
}
