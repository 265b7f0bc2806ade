import { expect, it } from "vitest";
import { keptUntil, overBefore } from "./retention";

it("keeps what was ordered for ten calendar years, and not a day longer", () => {
  const made = new Date("2016-12-31T23:59:59.999Z");
  expect(keptUntil("accounts", made)).toEqual(new Date("2027-01-01T00:00:00Z"));
  expect(overBefore("accounts", new Date("2026-12-31T23:59:59Z"))).toEqual(new Date("2016-01-01T00:00:00Z"));
  expect(overBefore("accounts", new Date("2027-01-01T00:00:00Z"))).toEqual(new Date("2017-01-01T00:00:00Z"));
});

it("leaves the end of other things to their own rules", () => {
  expect(keptUntil("audit", new Date())).toBeUndefined();
  expect(overBefore("audit", new Date())).toBeUndefined();
});
