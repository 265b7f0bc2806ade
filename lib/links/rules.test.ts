import { beforeAll, expect, it, vi } from "vitest";
import { newToken } from "@/lib/base/tokens";
import { endOfLink, lifeFrom, openMade, sealMade } from "./rules";

beforeAll(() => {
  vi.stubEnv("KONTOR_SECRET", "s".repeat(32));
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/nothing");
});

const at = (text: string) => new Date(text);

it("ends by its own time, or ninety days after its order is over", () => {
  const expiresAt = lifeFrom(at("2026-01-01T00:00:00Z"));
  expect(expiresAt).toEqual(at("2026-06-30T00:00:00Z"));
  const stateChangedAt = at("2026-02-01T12:00:00Z");
  expect(endOfLink(expiresAt, { state: "in delivery", stateChangedAt })).toEqual(expiresAt);
  for (const state of ["completed", "rejected", "cancelled"])
    expect(endOfLink(expiresAt, { state, stateChangedAt })).toEqual(at("2026-05-02T12:00:00Z"));
  const late = { state: "completed", stateChangedAt: at("2026-06-29T00:00:00Z") };
  expect(endOfLink(expiresAt, late)).toEqual(expiresAt);
});

it("shows a link that was just made to its maker alone", () => {
  const made = { id: "0199", token: newToken().token };
  const sealed = sealMade(made, { membershipId: "one" });
  expect(sealed).not.toContain(made.token);
  expect(openMade(sealed, { membershipId: "one" })).toEqual(made);
  expect(openMade(sealed, { membershipId: "another" })).toBeUndefined();
  expect(openMade("forged", { membershipId: "one" })).toBeUndefined();
  expect(openMade(undefined, { membershipId: "one" })).toBeUndefined();
});
