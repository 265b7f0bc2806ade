import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { hashToken, newToken } from "@/lib/base/tokens";
import { openSession, sealSession, sessionCookieName } from "./session-cookie";

beforeAll(() => {
  process.env.DATABASE_URL ??= "postgres://nobody@localhost:1/none";
  process.env.KONTOR_SECRET ??= "a secret of more than 32 characters";
});

const areas = ["nordwind:provider", "lakeside:reseller"];

describe("the session cookie", () => {
  it("opens to what was sealed", () => {
    const { token } = newToken();
    expect(openSession(sealSession({ token, areas }))).toEqual({ token, areas });
    expect(openSession(sealSession({ token, areas: [] }))).toEqual({ token, areas: [] });
  });

  it("opens no changed value: not one character of it", () => {
    const sealed = sealSession({ token: newToken().token, areas });
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
      expect(openSession(changed), changed).toBeUndefined();
    }
  });

  it("opens no hints that were exchanged between two cookies", () => {
    const [token, , seal] = sealSession({ token: newToken().token, areas: ["nordwind:reseller"] }).split(".");
    const [, hints] = sealSession({ token: newToken().token, areas }).split(".");
    expect(openSession(`${token}.${hints}.${seal}`)).toBeUndefined();
  });

  it("opens nothing ill-formed", () => {
    for (const value of [
      undefined,
      "",
      ".",
      "..",
      "a.b",
      "a.b.c",
      "a.b.c.d",
      "ä.ö.ü",
      "\0.\0.\0",
      `a.b.${"c".repeat(5000)}`,
    ])
      expect(openSession(value)).toBeUndefined();
  });

  it("carries forty areas at most", () => {
    const many = Array.from({ length: 100 }, (_, index) => `tenant-${index}:provider`);
    const sealed = sealSession({ token: newToken().token, areas: many });
    expect(sealed.length).toBeLessThan(4096);
    expect(openSession(sealed)?.areas).toEqual(many.slice(0, 40));
  });

  it("has a name without the host's bond only where there is no TLS", () => {
    expect(sessionCookieName()).toBe("kontor-session");
  });
});

describe("after the secret was exchanged", () => {
  const [old, present] = ["o".repeat(32), "p".repeat(32)];
  /** The cookie as a server with these secrets knows it: settings are read once in a process. */
  async function serverWith(secret: string, former?: string) {
    vi.resetModules();
    vi.stubEnv("KONTOR_SECRET", secret);
    vi.stubEnv("KONTOR_SECRET_FORMER", former ?? "");
    return import("./session-cookie");
  }
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it("a cookie of before still opens as long as the former secret is named, and no longer", async () => {
    const { token } = newToken();
    const sealed = (await serverWith(old)).sealSession({ token, areas });
    expect((await serverWith(present, old)).openSession(sealed)).toEqual({ token, areas });
    expect((await serverWith(present)).openSession(sealed)).toBeUndefined();
  });

  it("new cookies are sealed with the present one alone", async () => {
    const { token } = newToken();
    const sealed = (await serverWith(present, old)).sealSession({ token, areas });
    expect((await serverWith(old)).openSession(sealed)).toBeUndefined();
    expect((await serverWith(present)).openSession(sealed)).toEqual({ token, areas });
  });
});

describe("tokens", () => {
  it("are 32 random bytes, stored as their SHA-256", () => {
    const { token, tokenHash } = newToken();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(hashToken(token).equals(tokenHash)).toBe(true);
    expect(newToken().token).not.toBe(token);
  });
});
