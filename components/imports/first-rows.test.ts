import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import { draftTable } from "./draft-table";
import { problemTable } from "./problem-table";

const english = speechIn("en");
type Drafts = Parameters<typeof draftTable>[0];

it("the first rows are shown as they read, with what is missing left out and no price said", () => {
  const drafts = [
    { row: 2, name: "Dock", sku: "A-1", manufacturer: "Ostrel", category: "Docks", price: 1290 },
    { row: 3, name: "Lamp", sku: "A-2", manufacturer: "", category: "", price: null },
  ] as unknown as Drafts;
  expect(draftTable(drafts, "EUR", english).rows.map(({ cells }) => cells)).toEqual([
    ["Dock", { code: "A-1" }, "Ostrel", "Docks", { money: "€12.90" }],
    ["Lamp", { code: "A-2" }, null, null, expect.any(String)],
  ]);
});

it("each fault says its row, its field, why and what to do", () => {
  const [row] = problemTable([{ row: 1203, field: "price", reason: "duplicate 7" }], english).rows;
  expect(row?.cells).toEqual([
    "1,203",
    "One-time price (purchase)",
    "The same item as in row 7.",
    "Leave it out, or give each row an SKU of its own.",
  ]);
});
