import { describe, expect, it } from "vitest";
import type { KnownItem, ListedItem } from "@/lib/catalogue/listed/rules";
import type { Plan } from "@/lib/imports/plan";
import { differencesOf, moveOf, openPreview } from "./rules";

const target = (sku: string, values: Partial<ListedItem> = {}): ListedItem => ({
  sku,
  name: `Lamp ${sku}`,
  manufacturer: null,
  description: null,
  kind: "product",
  categoryId: null,
  state: "draft",
  price: 1000,
  cost: null,
  leadTime: null,
  ...values,
});
const existing = (sku: string, values: Partial<KnownItem> = {}): KnownItem => ({
  ...target(sku),
  id: `id ${sku}`,
  offerId: "offer",
  ...values,
});
const change = (sku: string, before: Partial<KnownItem>, after: Partial<ListedItem>) => ({
  existing: existing(sku, before),
  target: target(sku, after),
});
const plan = (values: Partial<Plan>): Plan => ({
  creates: [],
  changes: [],
  unchanged: 0,
  held: 0,
  ...values,
});
const numbers = (most: number) => Array.from({ length: most }, (_, at) => String(at));

describe("the difference an import makes to an item", () => {
  it("names each field with what it holds and what it would hold", () => {
    const made = change("1", { price: 1000, categoryId: "a" }, { price: 900, categoryId: "b", name: "Desk" });
    expect(differencesOf(made)).toEqual([
      { field: "name", before: "Lamp 1", after: "Desk" },
      { field: "categoryId", before: "a", after: "b" },
      { field: "price", before: 1000, after: 900 },
    ]);
  });

  it.each([
    [1000, 2000, { up: true, jump: false }],
    [1000, 2001, { up: true, jump: true }],
    [1000, 500, { up: false, jump: false }],
    [1000, 499, { up: false, jump: true }],
    [0, 1, { up: true, jump: true }],
    [1000, 1000, undefined],
    [null, 1000, undefined],
    [1000, null, undefined],
  ])("tells of a price of %s that becomes %s: %o", (before, after, move) => {
    expect(moveOf(change("1", { price: before }, { price: after }))).toEqual(move);
  });
});

describe("a preview", () => {
  it("shows at most 10 new and 50 changed items, and counts all", () => {
    const preview = openPreview([]);
    for (const from of [0, 1]) {
      preview.add(
        plan({
          creates: numbers(7).map((at) => target(`new ${from} ${at}`)),
          changes: numbers(80).map((at) => change(`${from} ${at}`, {}, { price: 1100 })),
        }),
      );
    }
    const shown = preview.result();
    expect(shown.creates).toHaveLength(10);
    expect(shown.changes).toHaveLength(50);
    expect(shown).toMatchObject({ fields: { price: 160 }, dearer: 160, cheaper: 0, jumps: 0 });
  });

  it("puts prices that jump before all others, wherever they stand in the file", () => {
    const preview = openPreview([]);
    preview.add(plan({ changes: numbers(200).map((at) => change(at, {}, { price: 900 })) }));
    preview.add(plan({ changes: [change("jump", {}, { price: 100_000 })] }));
    const { changes, jumps, cheaper, dearer } = preview.result();
    expect(changes).toHaveLength(50);
    expect(changes[0]).toMatchObject({
      sku: "jump",
      differences: [{ field: "price", before: 1000, after: 100_000 }],
    });
    expect([jumps, cheaper, dearer]).toEqual([1, 200, 1]);
  });

  it("cuts long texts", () => {
    const preview = openPreview([]);
    preview.add(plan({ changes: [change("1", {}, { description: "x".repeat(20_000) })] }));
    expect(String(preview.result().changes[0]?.differences[0]?.after)).toHaveLength(201);
  });
});
