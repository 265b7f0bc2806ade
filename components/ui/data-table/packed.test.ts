import { describe, expect, it } from "vitest";
import type { TableData } from "./cells";
import { pack, unpack } from "./packed";

const active = { state: "On sale", tone: "success" } as const;

const table: TableData = {
  label: `O'Neill's "best" items\n\\ 'and' <more>`,
  heads: [
    { key: "name", head: "Name", sort: { href: "?sort=-name", direction: "ascending" } },
    { key: "state", head: "State" },
    { key: "do", head: "", silent: true },
  ],
  ticks: { form: "bulk", all: "All" },
  rows: [
    { id: "1", href: "/items/1", cells: [["Dock", { note: "Product" }], active, { action: 1 }] },
    { id: "2", href: "/items/2", picture: "/p/1", cells: [["'", { note: "Product" }], active, null] },
    {
      id: "3",
      href: "/elsewhere/3",
      picture: "/p/1",
      tick: { label: '"' },
      cells: ["Dock", [active, "Dock"], { action: 2 }],
    },
    {
      id: "4",
      group: "Others",
      cells: ["", null, [{ code: "1" }, { action: 3 }, { money: "1 €", loss: true }]],
    },
  ],
  sums: [["Total", null, [{ money: "1 €", loss: true }, { money: "2 €" }]]],
};

/** What is not given is not sent. */
const given = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("a packed table", () => {
  it("is the same when it is read", () => {
    expect(given(unpack(pack(table)))).toEqual(given(table));
  });

  it.each([
    ["without rows", []],
    [
      "with rows that lead nowhere",
      [
        { id: "a", cells: ["A"] },
        { id: "b", cells: ["A"] },
      ],
    ],
    [
      "with rows that lead to one another's place",
      [
        { id: "a", href: "/items/b", cells: ["A"], tick: {} },
        { id: "b", href: "/items/a", cells: ["A"], group: "B" },
        { id: "c", href: "/items/more/c", cells: ["A"] },
      ],
    ],
    [
      "with a first row that leads nowhere",
      [
        { id: "a", cells: [] },
        { id: "b", href: "b", cells: [] },
      ],
    ],
  ])("is the same %s", (_, rows) => {
    expect(given(unpack(pack({ ...table, rows }))).rows).toEqual(rows);
  });

  it("holds a piece and where its rows lie once, and needs no mark before a quote", () => {
    const together = table.rows.filter(({ id }) => id !== "3");
    const rows = together.map((row) => ({ ...row, tick: undefined, cells: row.cells.slice(1) }));
    const { text, actions } = pack({ ...table, label: "Items", rows });
    expect([text.split("On sale").length, text.split("/items/").length]).toEqual([2, 2]);
    expect(text).not.toContain('"');
    expect(actions).toEqual([1, 3]);
  });
});
