import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import { newItemsTable } from "./new-items";

const item = { sku: "A-1", name: "Dock", categoryId: null, price: 12_900, state: "draft" };
type Items = Parameters<typeof newItemsTable>[0];

it("what an import would create is shown with category, price and state, or that there is none", () => {
  const rows = [item, { ...item, sku: "A-2", categoryId: "c", price: null }] as unknown as Items;
  const shared = { currency: "EUR", categoryName: (id: string) => `Category ${id}` };
  const { heads, rows: shown } = newItemsTable(rows, shared, speechIn("en"));
  expect(heads.map(({ key }) => key)).toEqual(["name", "sku", "category", "price", "state"]);
  expect(shown[0]?.cells).toEqual(["Dock", { code: "A-1" }, "No category", { money: "€129.00" }, "Draft"]);
  expect(shown[1]).toMatchObject({
    id: "A-2",
    cells: ["Dock", { code: "A-2" }, "Category c", "none", "Draft"],
  });
});
