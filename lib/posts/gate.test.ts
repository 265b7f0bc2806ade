import { createServer, request as open, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sealSession } from "@/lib/door/session-cookie";
import { guardRequests } from "./gate";

vi.stubEnv("KONTOR_URL", "http://localhost");
vi.stubEnv("DATABASE_URL", "postgres://owner:x@localhost/kontor");
vi.stubEnv("KONTOR_SECRET", "x".repeat(32));

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
const page = "/nordwind/provider/catalogue/import";

let server: Server;
let taken: number[] = [];
let cookie: string;

beforeAll(async () => {
  guardRequests();
  // Made before the gate knows of it, as Next's is.
  server = createServer(async (request, response) => {
    let bytes = 0;
    try {
      for await (const piece of request) bytes += (piece as Buffer).length;
      taken.push(bytes);
      response.end("taken");
    } catch {
      taken.push(-1);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  cookie = `kontor-session=${sealSession({ token: "t", areas: ["nordwind:provider"] })}; kontor-locale=de`;
});
afterAll(() => server.close());

type Sent = { path?: string; method?: string; headers?: Record<string, string>; pieces?: Buffer[] };

/** Sends a body; the answer, or undefined where the connection was cut. */
function send({ path = "/sign-in", method = "POST", headers = {}, pieces = [] }: Sent) {
  taken = [];
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status?: number; headers: Record<string, unknown> }>((resolve) => {
    const sending = open({ port, path, method, headers, agent: false }, (response) => {
      response.resume();
      response.on("close", () => resolve({ status: response.statusCode, headers: response.headers }));
    });
    sending.on("error", () => resolve({ headers: {} }));
    for (const piece of pieces) sending.write(piece);
    sending.end();
  });
}

const long = (bytes: number, headers = {}) => ({
  headers: { "content-length": String(bytes), ...headers },
  pieces: [Buffer.alloc(bytes)],
});

describe("the gate before all requests", () => {
  it("lets pass what may be sent, in full, and with what browsers are to heed", async () => {
    const answer = await send(long(256 * KILOBYTE));
    expect([answer.status, taken]).toEqual([200, [262_144]]);
    expect(answer.headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
    expect((await send({ method: "GET" })).status).toBe(200);
    const inPieces = Array.from({ length: 16 }, () => Buffer.alloc(16 * KILOBYTE));
    expect([(await send({ pieces: inPieces })).status, taken]).toEqual([200, [262_144]]);
  });

  it("refuses a longer body by what it says of itself, whatever is asked", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "GET"]) {
      const answer = await send({ method, ...long(256 * KILOBYTE + 1) });
      expect([method, answer.status, taken]).toEqual([method, 413, []]);
      expect(answer.headers).toMatchObject({ "x-content-type-options": "nosniff" });
    }
  });

  it("cuts off a body in pieces that grows too long, before whoever answers has more than it may", async () => {
    const pieces = Array.from({ length: 40 }, () => Buffer.alloc(16 * KILOBYTE));
    const { status } = await send({ pieces });
    expect([413, undefined]).toContain(status);
    await vi.waitFor(() => expect(taken).toEqual([-1]));
  });

  it("counts many tiny pieces as more than they hold", async () => {
    const { status } = await send({ pieces: Array.from({ length: 6000 }, () => Buffer.from("x")) });
    expect([413, undefined]).toContain(status);
    await vi.waitFor(() => expect(taken).toEqual([-1]));
    expect((await send({ pieces: Array.from({ length: 1000 }, () => Buffer.from("x")) })).status).toBe(200);
  });

  it("takes nothing at the framework's files", async () => {
    const answer = await send({ path: "/_next/static/chunks/a.js", ...long(10) });
    expect([answer.status, answer.headers.allow, taken]).toEqual([405, "GET, HEAD", []]);
    expect((await send({ path: "/_next/static/chunks/a.js", method: "GET" })).status).toBe(200);
  });

  it("takes more from signed-in people where there is a choice of files", async () => {
    expect((await send({ path: page, ...long(20 * MEGABYTE, { cookie }) })).status).toBe(200);
    expect((await send({ path: `${page}?step=columns`, ...long(2 * MEGABYTE, { cookie }) })).status).toBe(
      200,
    );
    expect((await send({ path: page, ...long(20 * MEGABYTE) })).status).toBe(413);
    const forged = cookie.replace(/\.[^.;]+;/, ".forged;");
    expect((await send({ path: page, ...long(20 * MEGABYTE, { cookie: forged }) })).status).toBe(413);
    const strange = `kontor-session=${sealSession({ token: "t", areas: ["lakeside:provider", "nordwind:reseller"] })}`;
    expect((await send({ path: page, ...long(2 * MEGABYTE, { cookie: strange }) })).status).toBe(413);
    const elsewhere = "/nordwind/provider/customers";
    expect((await send({ path: elsewhere, ...long(MEGABYTE, { cookie }) })).status).toBe(200);
    expect((await send({ path: elsewhere, ...long(2 * MEGABYTE, { cookie }) })).status).toBe(413);
  });

  it("sends a form without script back to its page, and a script nowhere", async () => {
    const back = await send({ path: `${page}?step=columns`, ...long(22 * MEGABYTE, { cookie }) });
    expect([back.status, back.headers.location]).toEqual([303, `${page}?notice=not-too-large`]);
    const script = await send({ path: page, ...long(22 * MEGABYTE, { cookie, "next-action": "x" }) });
    expect(script.status).toBe(413);
  });
});
