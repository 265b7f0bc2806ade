import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import { sampleTable } from "./sample-table";

it("the rows of a file stand below its columns, those without a name by their number", () => {
  const samples = [
    ["Dock", "", "12,90"],
    ["Lamp", "L".repeat(80)],
  ];
  const { heads, rows } = sampleTable({ headers: ["Name", "", "Price"], samples }, speechIn("en"));
  expect(heads.map(({ head }) => head)).toEqual(["Name", "Column 2", "Price"]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["Dock", null, "12,90"],
    ["Lamp", "L".repeat(60), null],
  ]);
});

it("no more than twelve columns are shown", () => {
  const headers = Array.from({ length: 40 }, (_, at) => `C${at}`);
  expect(sampleTable({ headers, samples: [headers] }, speechIn("en")).heads).toHaveLength(12);
});
