import { beforeAll, describe, expect, it } from "vitest";
import { hashToken, openSession, sealSession, sessionCookieName } from "./session-cookie";
import { newToken } from "./tokens";

beforeAll(() => {
  process.env.DATABASE_URL ??= "postgres://nobody@localhost:1/none";
  process.env.KONTOR_SECRET ??= "a secret of more than 32 characters";
});

const places = ["nordwind:provider", "lakeside:reseller"];

describe("the session cookie", () => {
  it("opens to what was sealed", () => {
    const { token } = newToken();
    expect(openSession(sealSession({ token, places }))).toEqual({ token, places });
    expect(openSession(sealSession({ token, places: [] }))).toEqual({ token, places: [] });
  });

  it("opens no changed value: not one character of it", () => {
    const sealed = sealSession({ token: newToken().token, places });
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
      expect(openSession(changed), changed).toBeUndefined();
    }
  });

  it("opens no hints that were exchanged between two cookies", () => {
    const [token, , seal] = sealSession({ token: newToken().token, places: ["nordwind:reseller"] }).split(
      ".",
    );
    const [, hints] = sealSession({ token: newToken().token, places }).split(".");
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

  it("carries forty places at most", () => {
    const many = Array.from({ length: 100 }, (_, index) => `tenant-${index}:provider`);
    const sealed = sealSession({ token: newToken().token, places: many });
    expect(sealed.length).toBeLessThan(4096);
    expect(openSession(sealed)?.places).toEqual(many.slice(0, 40));
  });

  it("has a name without the host's bond only where there is no TLS", () => {
    expect(sessionCookieName()).toBe("kontor-session");
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
