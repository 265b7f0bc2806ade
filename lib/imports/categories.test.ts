import { describe, expect, it } from "vitest";
import { CategoryCells, type KnownCategory } from "./categories";

const known: KnownCategory[] = [
  { id: "network", parentId: null, slug: "network", names: { en: "Network", de: "Netzwerk" } },
  { id: "switches", parentId: "network", slug: "switches", names: { en: "Switches" } },
  { id: "care", parentId: "network", slug: "network-care", names: { en: "Care" } },
  { id: "print", parentId: null, slug: "print", names: { en: "Print" } },
  { id: "print-care", parentId: "print", slug: "print-care", names: { en: "Care" } },
  { id: "below-print", parentId: "print-care", slug: "below-print", names: { en: "Print" } },
];
const cells = (unknown: "create" | "refuse" = "create") => new CategoryCells(known, unknown);

describe("a category's cell", () => {
  it.each([
    ["network", "network"],
    [" NETZWERK ", "network"],
    ["Switches", "switches"],
    ["Network > Switches", "switches"],
    ["netzwerk›switches", "switches"],
    ["Print", "print"],
    ["Print > Care > Print", "below-print"],
    ["print-care", "print-care"],
  ])("%j means %s", (cell, id) => {
    expect(cells("refuse").read(cell)).toEqual({ id });
  });

  it.each([
    ["Care", "categoryAmbiguous"],
    ["Network > Wi-Fi", "categoryUnknown"],
    ["Elsewhere", "categoryUnknown"],
    [">", "categoryUnknown"],
  ])("%j is refused: %s", (cell, reason) => {
    expect(cells("refuse").read(cell)).toEqual({ reason });
  });

  it("makes what is missing of the way, once", () => {
    const read = cells();
    const wifi = read.read("Network > Wi-Fi > Outdoor");
    expect(read.read("network > wi-fi > OUTDOOR")).toEqual(wifi);
    expect(read.read("Network > Wi-Fi")).toEqual({ id: read.made[0]?.id });
    expect(read.made.map(({ name, slug, parentId }) => [name, slug, parentId])).toEqual([
      ["Wi-Fi", "wi-fi", "network"],
      ["Outdoor", "outdoor", read.made[0]?.id],
    ]);
    expect(read.read("Switches > Switches")).toEqual({ id: read.made[3]?.id });
    expect(read.made.slice(2).map(({ slug }) => slug)).toEqual(["switches-2", "switches-3"]);
  });

  it("goes no deeper than the tree may be, and makes no more than a file may bring", () => {
    expect(cells().read("A > B > C > D > E > F")).toEqual({ reason: "categoryTooDeep" });
    expect(cells().read("Print > Care > Print > D > E > F")).toEqual({ reason: "categoryTooDeep" });
    const read = cells();
    for (let at = 0; at < 200; at += 1) expect(read.read(`New ${at}`)).toHaveProperty("id");
    expect(read.read("One more")).toEqual({ reason: "tooManyCategories" });
  });
});
