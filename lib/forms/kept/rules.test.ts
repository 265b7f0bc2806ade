import { describe, expect, it } from "vitest";
import { isSameForm, stateOf } from "./rules";

const kept = {
  action: "a1",
  values: { customer: "c1", key: "k1", version: "3", name: "Muster", uses: ["x", "y"] },
  files: [],
};

describe("a kept form", () => {
  it("is the one of its action about the same record, whatever its key and version are now", () => {
    expect(isSameForm(kept, "a1", { customer: "c1", key: "k2", version: "4" })).toBe(true);
    expect(isSameForm(kept, "a1", {})).toBe(true);
    expect(isSameForm(kept, "a2", { customer: "c1" })).toBe(false);
    expect(isSameForm(kept, "a1", { customer: "c2" })).toBe(false);
    expect(isSameForm(kept, "a1", { contact: "c1" })).toBe(false);
  });

  it("stands beside what is stored where somebody saved the record meanwhile", () => {
    expect(stateOf(kept, { version: "3" }, "As typed")).toEqual({
      attempt: 1,
      tone: "error",
      message: "As typed",
      values: kept.values,
    });
    expect(stateOf(kept, { version: "4" }, "As typed").compare).toBe(true);
  });
});
