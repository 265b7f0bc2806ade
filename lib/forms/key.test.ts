import { describe, expect, it } from "vitest";
import { contentOf, refuseOtherContent } from "./key";

describe("the content of a form", () => {
  it("is the same however its fields are ordered", () => {
    const given = { name: "Muster", lines: [{ offer: "a", quantity: 1 }], note: null };
    expect(contentOf({ note: null, lines: [{ quantity: 1, offer: "a" }], name: "Muster" })).toBe(
      contentOf(given),
    );
  });

  it("is another with any other value, and in another order of a list", () => {
    const contents = [
      { name: "Muster", tags: ["a", "b"] },
      { name: "Muster", tags: ["b", "a"] },
      { name: "Muster ", tags: ["a", "b"] },
      { name: null, tags: ["a", "b"] },
      { title: "Muster", tags: ["a", "b"] },
    ].map(contentOf);
    expect(new Set(contents).size).toBe(contents.length);
  });

  it("lets a key through with its own content alone", () => {
    refuseOtherContent(contentOf({ a: 1 }), contentOf({ a: 1 }));
    for (const kept of [contentOf({ a: 2 }), null])
      expect(() => refuseOtherContent(kept, contentOf({ a: 1 }))).toThrowError("CONFLICT: formUsed");
  });
});
