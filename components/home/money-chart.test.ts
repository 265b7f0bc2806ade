import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import { monthsTable } from "./money-chart";

const months = [
  { month: "2026-10", minor: 120_000, more: 1200 },
  { month: "2026-11", minor: 90_000 },
];

it("the newest month comes first, with a further figure where there is one", () => {
  const shown = { label: "Revenue", currency: "EUR", months };
  const rowsOf = (more?: string) =>
    monthsTable({ ...shown, more }, speechIn("en")).rows.map(({ cells }) => cells);
  expect(rowsOf()).toEqual([
    ["November 2026", { money: "€900.00" }],
    ["October 2026", { money: "€1,200.00" }],
  ]);
  expect(rowsOf("Orders").map(([, orders]) => orders)).toEqual(["0", "1,200"]);
});
