import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import type { ChangeRow } from "@/lib/portfolios/comparison/queries";
import { changeTable } from "./change-table";

const terms = {
  ...{ transferOneTime: null, transferRecurring: 900, suggestedOneTime: null, suggestedRecurring: 1000 },
  ...{ floorBp: 500, ceilingBp: null, commissionBp: null },
};
const row = { offerId: "1", name: "Dock", sku: "A-1", kind: "rent", period: "month", change: "changed" };
const cellsOf = (more: Partial<ChangeRow>) =>
  changeTable({ rows: [{ ...row, ...more } as ChangeRow], currency: "EUR" }, speechIn("en")).rows[0]?.cells;

it("a changed price stands as it was, struck out, above what it will be, and once where it stays", () => {
  const after = { ...terms, transferRecurring: 1100 };
  expect(cellsOf({ before: terms, after })).toEqual([
    ["Dock", { note: "A-1 · Rent" }],
    { state: "Changed", tone: "info" },
    [
      { money: "€9.00", per: "/mo", was: true },
      { money: "€11.00", per: "/mo" },
      { state: "above suggested", tone: "warning" },
    ],
    [{ money: "€10.00", per: "/mo" }],
    [{ money: "−5 % / ∞" }],
  ]);
});

it("what is new has nothing struck out, and what goes nothing else", () => {
  expect(cellsOf({ before: null, after: terms, change: "added" })?.[3]).toEqual([
    { money: "€10.00", per: "/mo" },
  ]);
  const gone = cellsOf({ before: { ...terms, suggestedRecurring: null }, after: null, change: "removed" });
  expect(gone?.[3]).toEqual([{ was: "–" }]);
  expect(gone?.[4]).toEqual([{ money: "−5 % / ∞", was: true }]);
});
