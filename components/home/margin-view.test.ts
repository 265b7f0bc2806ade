import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import { marginTable } from "./margin-view";

const margin = {
  orders: 3,
  bookedOnce: 9000,
  bookedMonthly: 500,
  confirmedOnce: 0,
  confirmedMonthly: 0,
  running: -100,
};
const customer = { ...margin, orders: 1200, customerId: "1", name: "Nord KG" };

it("each customer has what it brought, in red what it cost, and below them what all of it comes to", () => {
  const { rows, sums } = marginTable(
    { margin: { ...margin, currency: "EUR" }, rows: [customer], area: "/reseller" },
    speechIn("en"),
  );
  const amounts = [
    ...[{ money: "€90.00" }, { money: "€5.00" }, { money: "€0.00" }, { money: "€0.00" }],
    { money: "−€1.00", loss: true },
  ];
  expect(rows[0]).toMatchObject({ href: "/reseller/customers/1", cells: ["Nord KG", "1,200", ...amounts] });
  expect(sums).toEqual([[expect.any(String), "3", ...amounts]]);
});
