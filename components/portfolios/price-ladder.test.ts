import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import type { EntryRecord } from "@/lib/portfolios/entries/queries";
import { priceLadder } from "./price-ladder";

const record = {
  portfolio: { currency: "EUR" },
  entry: {
    ...{ period: "month", transferOneTime: null, transferRecurring: 1000 },
    ...{ suggestedOneTime: 500, suggestedRecurring: 1200, listOneTime: null, listRecurring: null },
  },
} as unknown as EntryRecord;
const rowsOf = (more: Partial<EntryRecord> = {}) =>
  priceLadder({ ...record, ...more }, speechIn("en")).rows.map(({ cells }) => cells);

it("the prices of an entry go from transfer to list", () => {
  expect(rowsOf()).toEqual([
    ["Transfer price", [{ money: "€10.00", per: "/mo" }]],
    ["Suggested price", [{ money: "€5.00" }, { money: "€12.00", per: "/mo" }]],
    ["List price", ["–"]],
  ]);
});

it("the cost comes first for those who were told it", () => {
  expect(rowsOf({ cost: { oneTime: 400, recurring: null } })[0]).toEqual(["Cost", [{ money: "€4.00" }]]);
});
