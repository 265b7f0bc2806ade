import { expect, it } from "vitest";
import { csvFormats } from "@/lib/csv/format";
import { refusedFile } from "./refused";
import { type Mapping, readRows } from "./rules";
import { readTable } from "./table";

const mapping: Mapping = {
  columns: { name: 0, price: 1, sku: 2, manufacturer: 3 },
  header: true,
  decimal: "auto",
  categoryId: null,
  unknownCategory: "create",
  kind: "product",
  state: "draft",
  free: false,
};
const words = { row: "row", reason: "reason", name: "refused", sentence: String, column: String };

it.each(csvFormats)("the refused rows, written with %s, are read again as they were", async (format) => {
  const cells = ["Lamp;=cmd|' /C calc'!A0", "1.234,50", "'+1", '@x, "=y"'];
  const problems = [{ row: 2, field: "name" as const, reason: "tooLong" as const }];
  const headers = ["name", "price", "sku", "maker"];
  const file = refusedFile(
    { fileName: "list.csv", headers, refused: [{ row: 2, cells, problems }] },
    { ...words, format },
  );
  const table = readTable(new Uint8Array(await file.arrayBuffer()), { header: true });
  const draft = (rows: string[][]) =>
    readRows({ ...table, rows: rows.map((each) => ({ row: 2, cells: each })) }, mapping, "EUR").drafts;
  expect(draft(table.rows.map((row) => row.cells))).toEqual(draft([cells]));
  expect(draft([cells])).toMatchObject([
    { name: cells[0], price: 123450, sku: "+1", manufacturer: cells[3] },
  ]);
});
