import { beforeAll, expect, it, vi } from "vitest";
import { openText, sealText } from "./sealed-text";

beforeAll(() => {
  vi.stubEnv("KONTOR_SECRET", "s".repeat(32));
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/nothing");
});

it("a sealed text opens with its own token and binding alone, and unchanged", () => {
  const sealed = sealText("Müller & Söhne", "token", "membership /path");
  expect(openText(sealed, "token", "membership /path")).toBe("Müller & Söhne");
  expect(openText(sealed, "other", "membership /path")).toBeUndefined();
  expect(openText(sealed, "token", "another /path")).toBeUndefined();
  expect(openText(Buffer.concat([sealed, Buffer.from("x")]), "token", "membership /path")).toBeUndefined();
  expect(openText(sealed.subarray(0, 20), "token", "membership /path")).toBeUndefined();
  expect(sealed.includes("ller")).toBe(false);
});
