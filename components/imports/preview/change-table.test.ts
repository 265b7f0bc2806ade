import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import type { ChangedItem } from "@/lib/imports/preview/rules";
import { changeTable } from "./change-table";

it("each field that an import changes is a row, old and new, an amount with how far it moves", () => {
  const item = { id: "i", name: "Dock", sku: "A-1" };
  const differences = [
    { field: "price", before: 1_000, after: 1_250 },
    { field: "cost", before: null, after: 900 },
    { field: "name", before: "Dock", after: "Dock 2" },
    { field: "categoryId", before: "a", after: null },
  ];
  const given = { catalogue: "/c", currency: "EUR", categoryName: (id: string) => `Category ${id}` };
  const { rows } = changeTable([{ ...item, differences } as ChangedItem], given, speechIn("en"));
  expect(rows.map(({ id, href }) => [id, href])).toEqual(
    ["price", "cost", "name", "categoryId"].map((field) => [`i${field}`, "/c/i"]),
  );
  expect(rows.map(({ cells }) => cells)).toEqual([
    [["Dock", { note: "A-1" }], "Price", { money: "€10.00", was: true }, { money: "€12.50", after: "+25%" }],
    [["Dock", { note: "A-1" }], "Cost", { was: "none" }, { money: "€9.00" }],
    [["Dock", { note: "A-1" }], "Name", { was: "Dock" }, "Dock 2"],
    [["Dock", { note: "A-1" }], "Category", { was: "Category a" }, "none"],
  ]);
});
