import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import type { Effect } from "@/lib/personal/effects";
import { effectsTable } from "./effects-table";

const cellsOf = (effect: Partial<Effect>) =>
  effectsTable({ label: "", effects: [{ what: "baskets", rows: 1200, ...effect }] }, speechIn("en")).rows[0]
    ?.cells;

it("what is kept is counted, with what an erasure does to it", () => {
  expect(cellsOf({ gone: true })).toEqual(["Baskets", "1,200", ["removed"]]);
  expect(cellsOf({ emptied: ["author_name", "changed_by_name", "asked_by_email"] })?.[2]).toEqual([
    "emptied: name, address",
  ]);
});

it("what stays says why, and until when where that is known", () => {
  const why = "moments" as const;
  expect(cellsOf({ kept: { why } })?.[2]).toEqual([
    "kept: counters of attempts end by themselves within a day",
  ]);
  expect(cellsOf({ gone: true, kept: { why, until: "2036-11-30T11:00:00Z" } })?.[2]).toEqual([
    "removed",
    "kept until Nov 30, 2036: counters of attempts end by themselves within a day",
  ]);
});
