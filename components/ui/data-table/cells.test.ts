import { expect, it } from "vitest";
import { tableOf } from "./cells";

type Thing = { id: string; name: string; size: number };
const of = (kept?: Parameters<typeof tableOf<Thing>>[0]["kept"], sized = true) =>
  tableOf<Thing>({
    label: "Things",
    rows: [{ id: "1", name: "One", size: 5 }],
    rowOf: ({ id }) => ({ id }),
    kept,
    columns: [
      { key: "name", head: "Name", cell: ({ name }) => name },
      sized && { key: "size", head: "Size", numeric: true, cell: ({ size }) => String(size) },
      { key: "id", head: "Number", cell: ({ id }) => id },
    ],
  });

it("a table has its columns in order, without those that are not there for its reader", () => {
  expect(of().heads.map(({ head }) => head)).toEqual(["Name", "Size", "Number"]);
  expect(of().rows).toEqual([{ id: "1", cells: ["One", "5", "1"] }]);
  expect(of(undefined, false).rows).toEqual([{ id: "1", cells: ["One", "1"] }]);
});

it("a table has a line for what its columns come to, empty where one comes to nothing", () => {
  const { heads, sums } = tableOf<Thing>({
    label: "Things",
    rows: [],
    rowOf: ({ id }) => ({ id }),
    columns: [
      { key: "name", head: "Name", cell: ({ name }) => name, sums: ["Total", "Of it yours"] },
      { key: "id", head: "Number", cell: ({ id }) => id },
      { key: "size", head: "Size", cell: ({ size }) => String(size), sums: ["5"] },
    ],
  });
  expect(heads[0]).toEqual({ key: "name", head: "Name" });
  expect(sums).toEqual([
    ["Total", null, "5"],
    ["Of it yours", null, null],
  ]);
});

it("a column that its reader does without is not sent, but for the one that names the rows", () => {
  const { heads, rows } = of({ hidden: ["size", "name", "gone"], widths: { id: 90, size: 50 } });
  expect(heads).toEqual([
    { key: "name", head: "Name", width: undefined },
    { key: "id", head: "Number", width: 90 },
  ]);
  expect(rows).toEqual([{ id: "1", cells: ["One", "1"] }]);
});
