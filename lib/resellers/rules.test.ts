import { describe, expect, it } from "vitest";
import { tenantSlug } from "@/lib/base/fields";
import { freeSlug, slugOf } from "./rules";

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
