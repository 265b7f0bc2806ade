import { describe, expect, it } from "vitest";
import { choicesAt, idsBelow, pathTo, thatHold, treeOf } from "./rules";

const category = (id: string, parentId: string | null = null) => ({ id, parentId });
const categories = [
  category("print"),
  category("managed", "switches"),
  category("network"),
  category("wifi", "network"),
  category("switches", "network"),
  category("lost", "gone"),
];
const ids = (of: { id: string }[]) => of.map(({ id }) => id);

describe("the tree", () => {
  it("reads each category before those below it, siblings in the order given", () => {
    expect(treeOf(categories).map(({ id, depth }) => [id, depth])).toEqual([
      ["print", 0],
      ["network", 0],
      ["wifi", 1],
      ["switches", 1],
      ["managed", 2],
      ["lost", 0],
    ]);
  });

  it("says what lies below a category, and nothing but itself of one that is not there", () => {
    expect(idsBelow(categories, "network")).toEqual(["network", "wifi", "switches", "managed"]);
    expect(idsBelow(categories, "managed")).toEqual(["managed"]);
    expect(idsBelow(categories, "unknown")).toEqual(["unknown"]);
  });

  it("says the way to a category", () => {
    expect(ids(pathTo(categories, "managed"))).toEqual(["network", "switches", "managed"]);
    expect(pathTo(categories, "unknown")).toEqual([]);
    expect(pathTo(categories, null)).toEqual([]);
  });

  it("offers what lies one level below, and beside what has nothing below", () => {
    expect(ids(choicesAt(categories, undefined))).toEqual(["print", "network", "lost"]);
    expect(ids(choicesAt(categories, "network"))).toEqual(["wifi", "switches"]);
    expect(ids(choicesAt(categories, "wifi"))).toEqual(["wifi", "switches"]);
    expect(ids(choicesAt(categories, "print"))).toEqual(["print", "network", "lost"]);
  });

  it("keeps what holds something itself or further down", () => {
    const held = categories.map((each) => ({ ...each, holds: each.id === "managed" }));
    expect(ids(thatHold(held))).toEqual(["managed", "network", "switches"]);
  });
});
