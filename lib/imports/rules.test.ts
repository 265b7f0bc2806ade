import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessColumns } from "./columns";
import { deriveSku, isStalled, type Mapping, paceOf, problemOf, readRows } from "./rules";
import { readTable } from "./table";

const mapping = (columns: Mapping["columns"], rest: Partial<Mapping> = {}): Mapping => ({
  columns,
  header: true,
  decimal: "auto",
  categoryId: null,
  unknownCategory: "create",
  kind: "product",
  state: "draft",
  free: false,
  ...rest,
});
const table = (text: string) => readTable(new TextEncoder().encode(text), { header: true });
const read = (text: string, columns: Mapping["columns"]) => readRows(table(text), mapping(columns), "EUR");

describe("guessColumns", () => {
  it("knows English and German names, with currency and tax remarks", () => {
    expect(
      guessColumns(["Artikelnummer", "Bezeichnung", "Preis (EUR, netto)", "EK-Preis", "Warengruppe"], []),
    ).toEqual({
      sku: 0,
      name: 1,
      price: 2,
      cost: 3,
      category: 4,
    });
    expect(guessColumns(["name", "price", "price_per_gb", "type"], [["A", "1", "0.1", "Portable"]])).toEqual({
      name: 0,
      price: 1,
    });
  });

  it("takes a type for the kind only where its values are kinds", () => {
    expect(guessColumns(["name", "type"], [["A", "Service"]]).kind).toBe(1);
  });

  it("takes availability for the lead time only where its values are ones", () => {
    expect(
      guessColumns(
        ["Name", "Verfügbarkeit"],
        [
          ["A", "3 Tage"],
          ["B", "auf Bestellung"],
        ],
      ).leadTime,
    ).toBe(1);
    expect(
      guessColumns(
        ["Name", "Verfügbarkeit"],
        [
          ["A", "sofort"],
          ["B", "3 Tage"],
        ],
      ).leadTime,
    ).toBeUndefined();
  });

  it("takes the first column of words for the name where no header tells", () => {
    expect(guessColumns(["", "", ""], [["1", "Screen", "2"]])).toEqual({ name: 1 });
  });
});

describe("readRows", () => {
  it("reads what a row says, without a price as null", () => {
    const { drafts, problems } = read("name,price,maker\n A  B ,,Acme\nC,12.5,", {
      name: 0,
      price: 1,
      manufacturer: 2,
    });
    expect(problems).toEqual([]);
    expect(drafts.map(({ name, price, manufacturer }) => [name, price, manufacturer])).toEqual([
      ["A B", null, "Acme"],
      ["C", 1250, null],
    ]);
  });

  it("names the row, the field and the reason of each refusal, and reads the others", () => {
    const { drafts, problems } = read(
      `name,price,kind\n,1,\n${"x".repeat(201)},1,\nA,oops,\nB,1,car\nC,1,,extra\nD\0,1,\nE,2,service`,
      { name: 0, price: 1, kind: 2 },
    );
    expect(problems).toEqual([
      { row: 2, field: "name", reason: "nameMissing" },
      { row: 3, field: "name", reason: "tooLong" },
      { row: 4, field: "price", reason: "notAmount" },
      { row: 5, field: "kind", reason: "kindUnknown" },
      { row: 6, field: "row", reason: "tooManyCells" },
      { row: 7, field: "row", reason: "unreadable" },
    ]);
    expect(drafts.map(({ name }) => name)).toEqual(["E"]);
  });

  it("reads a lead time in days or to order, in both languages, and refuses anything else", () => {
    const cells = [
      "3",
      "5 days",
      "1 Tag",
      "14 Tage",
      "007",
      "To order",
      "auf Bestellung",
      "",
      "1001",
      "-1",
      "2,5",
      "bald",
    ];
    const { drafts, problems } = read(
      `name;lieferzeit\n${cells.map((cell, at) => `N${at};${cell}`).join("\n")}`,
      { name: 0, leadTime: 1 },
    );
    expect(drafts.map(({ leadTime }) => leadTime)).toEqual([
      ...["3", "5", "1", "14", "7", "to order", "to order", null],
    ]);
    expect(problems.map(({ row, field, reason }) => [row, field, reason])).toEqual(
      [10, 11, 12, 13].map((row) => [row, "leadTime", "leadTimeUnknown"]),
    );
  });

  it("refuses the second row for the same item and names the first", () => {
    const { drafts, problems } = read("name,price,color\nA,1,red\nA,2,red\nA,1,blue", { name: 0, price: 1 });
    expect(drafts).toHaveLength(2);
    expect(problems).toEqual([{ row: 3, field: "sku", reason: "duplicate 2" }]);
    expect(problemOf("duplicate 2")).toEqual({ key: "duplicate", row: 2 });
  });

  it("takes formula-looking cells as text, with the apostrophe of our own files removed", () => {
    const { drafts } = read("name,sku\n=cmd|'/c calc'!A1,\n'+49 phone,'-7", { name: 0, sku: 1 });
    expect(drafts.map(({ name }) => name)).toEqual(["=cmd|'/c calc'!A1", "+49 phone"]);
    expect(drafts[1]?.sku).toBe("-7");
  });
});

describe("derived SKUs", () => {
  it("stay the same when price or order of rows change, and differ where a column differs", () => {
    const columns = { name: 0, price: 1 };
    const first = read("name,price,color\nA,1,red\nA,1,blue", columns).drafts.map(({ sku }) => sku);
    const second = read("name,price,color\nA,,blue\na ,9, RED", columns).drafts.map(({ sku }) => sku);
    expect(new Set(first).size).toBe(2);
    expect(second).toEqual([...first].reverse());
  });

  it("are readable, bounded, and never empty", () => {
    expect(deriveSku("Käse & Brot 24E3", [])).toMatch(/^KASE-BROT-24E3-[0-9A-Z]{8}$/);
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, identity) => {
        expect(deriveSku(name, identity)).toMatch(/^[A-Z0-9][A-Z0-9-]{8,39}$/);
      }),
    );
  });
});

it("tells the pace of a run and when it stands still", () => {
  const startedAt = new Date("2026-01-01T10:00:00Z");
  const now = new Date("2026-01-01T10:00:02Z");
  expect(paceOf({ startedAt, rowsDone: 0, rowsTotal: 9 }, now)).toBeUndefined();
  expect(paceOf({ startedAt, rowsDone: 4000, rowsTotal: 5000 }, now)).toEqual({ rate: 2000, secondsLeft: 1 });
  expect(isStalled({ state: "running", updatedAt: startedAt }, now)).toBe(false);
  expect(isStalled({ state: "running", updatedAt: startedAt }, new Date("2026-01-01T10:01:01Z"))).toBe(true);
  expect(isStalled({ state: "done", updatedAt: startedAt }, new Date("2026-01-02T00:00:00Z"))).toBe(false);
});
