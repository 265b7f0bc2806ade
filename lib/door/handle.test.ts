import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { handle } from "./handle";
import { notePostRefused } from "./refusals";

vi.mock("./actor", () => ({ findActor: async () => ({ side: "provider" }), listWorkspaces: async () => [] }));
vi.mock("next/headers", () => ({ cookies: async () => new Map() }));
vi.mock("./refusals", () => ({ noteDownload: vi.fn(), notePostRefused: vi.fn() }));
vi.mock("./scope", () => ({
  withPermission: async (_actor: unknown, _permission: string, work: (scope: unknown) => unknown) => work({}),
}));

const origin = "https://portal.example";
vi.stubEnv("KONTOR_URL", origin);
vi.stubEnv("DATABASE_URL", "postgres://owner:x@localhost/kontor");
vi.stubEnv("KONTOR_SECRET", "x".repeat(32));

const work = vi.fn(async () => new Response("done"));
const handler = handle("provider", "catalogue:read", z.object({}), work);

async function statusOf(method: string, headers: Record<string, string>) {
  const request = new Request(`${origin}/nordwind/provider/x`, {
    method,
    headers: { host: "portal.example", ...headers },
  });
  return (await handler(request, { params: Promise.resolve({ tenant: "nordwind" }) })).status;
}

describe("a handler that writes", () => {
  beforeEach(() => vi.clearAllMocks());

  it("runs for our own pages", async () => {
    expect(await statusOf("POST", { "sec-fetch-site": "same-origin", origin })).toBe(200);
    expect(await statusOf("DELETE", { origin })).toBe(200);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it.each([
    ["from elsewhere", { origin: "https://evil.example" }],
    ["from elsewhere, as the browser says", { "sec-fetch-site": "cross-site", origin }],
    ["from a neighbouring host", { "sec-fetch-site": "same-site", origin: "https://evil.portal.example" }],
    [
      "from another origin that says it is ours",
      { "sec-fetch-site": "same-origin", origin: "https://evil.example" },
    ],
    ["from nowhere", {}],
    ["from a sandbox", { origin: "null" }],
  ])("is refused %s", async (_, headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect(await statusOf(method, headers as Record<string, string>), method).toBe(403);
    expect(work).not.toHaveBeenCalled();
    expect(notePostRefused).toHaveBeenCalledTimes(4);
  });

  it("asks nothing of the sort of who only reads", async () => {
    expect(await statusOf("GET", { "sec-fetch-site": "cross-site" })).toBe(200);
    expect(work).toHaveBeenCalledOnce();
  });
});
