import { describe, expect, it } from "vitest";
import { tenantSlug } from "@/lib/base/fields";
import { freeSlug, mayBecome, resellerStates, slugOf, statesBefore } from "./rules";

describe("the states of a reseller", () => {
  it("follow each other as domain.md §4 says, and in no other way", () => {
    const allowed = resellerStates.flatMap((from) =>
      resellerStates.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(allowed).toEqual([
      "applied → in review",
      "in review → information asked",
      "in review → declined",
      "in review → invited",
      "information asked → in review",
      "invited → onboarding",
      "onboarding → active",
      "active → restricted",
      "active → suspended",
      "restricted → active",
      "restricted → suspended",
      "suspended → active",
      "suspended → restricted",
      "suspended → terminated",
    ]);
  });

  it("can be read backwards", () => {
    expect(statesBefore("suspended")).toEqual(["active", "restricted"]);
  });
});

describe("the short name of a company", () => {
  it.each([
    ["Müller & Söhne GmbH", "mueller-soehne-gmbh"],
    ["  Çelik Réseaux S.A.  ", "celik-reseaux-s-a"],
    ["株式会社", "reseller"],
    ["X", "reseller"],
    [`${"a".repeat(39)} b`, "a".repeat(39)],
  ])("of %s is %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
    expect(tenantSlug().safeParse(slugOf(name)).success).toBe(true);
  });

  it("gets a number where it is taken, and stays within 40 characters", () => {
    expect(freeSlug("alpha", new Set())).toBe("alpha");
    expect(freeSlug("alpha", new Set(["alpha", "alpha-2"]))).toBe("alpha-3");
    const long = "a".repeat(40);
    expect(freeSlug(long, new Set([long]))).toBe(`${"a".repeat(38)}-2`);
  });
});
