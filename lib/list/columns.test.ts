import { expect, it } from "vitest";
import type { Actor } from "@/lib/door/actor";
import { columnKeys, columnsFor, columnWidths, hiddenColumns, hideOf } from "./columns";

const actor = (columns: Actor["columns"]) => ({ columns }) as Actor;
const kept = actor({
  orders: { hidden: ["customer"], widths: { total: 120 } },
  customers: { hidden: [], widths: {} },
});

it("a list comes without the columns that its reader does without, unless its address says which", () => {
  expect(columnsFor(kept, "orders", undefined)).toEqual({ hidden: ["customer"], widths: { total: 120 } });
  expect(columnsFor(kept, "orders", "total.state").hidden).toEqual(["total", "state"]);
  expect(columnsFor(kept, "orders", "none")).toEqual({ hidden: [], widths: { total: 120 } });
  for (const other of [kept, actor(null), actor(undefined)])
    expect(columnsFor(other, "catalogue", undefined)).toEqual({ hidden: [], widths: {} });
});

it("a view brings back what its maker sees, and nothing for who never chose columns", () => {
  expect(hideOf(kept, "orders")).toBe("customer");
  expect(hideOf(kept, "customers")).toBe("none");
  expect(hideOf(kept, "catalogue")).toBeUndefined();
  expect(hideOf(actor(null), "orders")).toBeUndefined();
});

it("whatever is no list of columns in an address counts as none given", () => {
  for (const good of ["none", "customer", "customer.total"]) expect(hiddenColumns().parse(good)).toBe(good);
  const many = Array.from({ length: 21 }, () => "a").join(".");
  for (const bad of ["", ".", "a..b", "a b", "a-1", "é", "x".repeat(31), many, 7, undefined])
    expect(hiddenColumns().parse(bad), String(bad)).toBeUndefined();
});

it("columns and widths are read as an address writes them, and nothing else", () => {
  expect(columnKeys().parse("")).toEqual([]);
  expect(columnWidths().parse("customer-180.total-96")).toEqual({ customer: 180, total: 96 });
  expect(columnWidths().parse("")).toEqual({});
  for (const bad of ["total", "total-", "total-0", "total-2001", "total-1.5", "total-x", "a b-50"])
    expect(columnWidths().safeParse(bad).success, bad).toBe(false);
});
