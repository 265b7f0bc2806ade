import { beforeAll, expect, it, vi } from "vitest";
import { linkedPerson, personOfLink } from "./link";

const here = { tenantId: "019a0000-0000-7000-8000-000000000001" };
const there = { tenantId: "019a0000-0000-7000-8000-000000000002" };

beforeAll(() => {
  vi.stubEnv("KONTOR_SECRET", "s".repeat(32));
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/nothing");
});

it("a link names a person to their own tenant alone, and shows no address", () => {
  const link = linkedPerson("kim@muster.example", here);
  expect(link).toMatch(/^[\w-]{40,}$/);
  expect(Buffer.from(link, "base64url").toString()).not.toContain("kim");
  expect(personOfLink(link, here)).toBe("kim@muster.example");
  expect(personOfLink(link, there)).toBeUndefined();
  expect(personOfLink(`${link}A`, here)).toBeUndefined();
  expect(personOfLink("Kim@Muster.example", here)).toBe("kim@muster.example");
  expect(personOfLink("nobody", here)).toBeUndefined();
});
