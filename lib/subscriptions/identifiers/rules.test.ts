import { beforeAll, expect, it, vi } from "vitest";
import { hintOf, openShown, sealShown } from "./rules";

beforeAll(() => {
  vi.stubEnv("KONTOR_SECRET", "s".repeat(32));
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/nothing");
});

it("hints at the end of a long value, and at nothing of a short one", () => {
  expect(hintOf("AB12-CD34-7F3K")).toBe("7F3K");
  expect(hintOf("12345678")).toBe("5678");
  expect(hintOf("1234567")).toBe("");
  expect(hintOf("🔑🔑🔑🔑🔒🔒🔒🔒")).toBe("🔒🔒🔒🔒");
});

it("shows one to whoever asked, for five minutes", () => {
  const sealed = sealShown("an-id", { membershipId: "one" }, 0);
  expect(openShown(sealed, { membershipId: "one" }, 299_999)).toBe("an-id");
  expect(openShown(sealed, { membershipId: "one" }, 300_000)).toBeUndefined();
  expect(openShown(sealed, { membershipId: "another" }, 0)).toBeUndefined();
  expect(openShown("forged", { membershipId: "one" }, 0)).toBeUndefined();
});
