import { getTableName, is } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import * as schema from "@/db/schema";
import { personalTables } from "@/lib/database/privacy";
import en from "@/lib/messages/en";
import { marksOf } from "./tables";

/** What the schema exports besides tables is types. */
const tables = Object.values(schema).filter((each) => is(each, PgTable)) as PgTable[];

/** Ids, moments, numbers, yes and no, and words of a closed list tell nothing by themselves. */
const tells = (column: PgColumn) =>
  !column.enumValues?.length &&
  !/^(?:uuid|integer|bigint|boolean|timestamp|date)/.test(column.getSQLType()) &&
  !(column.getSQLType() === "text" && column.enumValues?.length);

const columnsOf = (table: PgTable) => getTableConfig(table).columns.filter(tells);

describe("what tables may tell of people and customers", () => {
  it("is said of every table", () => {
    expect(tables.length).toBeGreaterThan(30);
    expect(Object.keys(personalTables).sort()).toEqual(tables.map(getTableName).sort());
  });

  it.each(tables.map((table) => [getTableName(table), table] as const))(
    "is said once of each column of %s that holds words",
    (name, table) => {
      const { personal = [], secret = [], plain = [] } = personalTables[name] ?? {};
      expect([...personal, ...secret, ...plain].sort()).toEqual(
        columnsOf(table)
          .map((column) => toSnakeCase(column.name))
          .sort(),
      );
    },
  );

  it.each(tables.map((table) => [getTableName(table), table] as const))(
    "ends in %s by an erasure, or is kept for a reason",
    (name, table) => {
      const { personal = [], marks = [] } = personalTables[name] ?? {};
      const generated = getTableConfig(table)
        .columns.filter(({ generated }) => generated)
        .map((column) => toSnakeCase(column.name));
      const open = personal.filter(
        (column) =>
          !generated.includes(column) &&
          !marks.some(({ erase, keep }) => keep || erase === "rows" || (erase && column in erase)),
      );
      expect(open).toEqual([]);
    },
  );

  it("names columns that are there", () => {
    const known = new Map(
      tables.map((table) => [
        getTableName(table),
        getTableConfig(table).columns.map((column) => toSnakeCase(column.name)),
      ]),
    );
    const named = Object.entries(personalTables).flatMap(([table, { marks = [] }]) =>
      marks.flatMap(({ show = [], erase = {} }) =>
        [...show, ...(erase === "rows" ? [] : Object.keys(erase))].map((column) => ({ table, column })),
      ),
    );
    expect(named.filter(({ table, column }) => !known.get(table)?.includes(column))).toEqual([]);
  });

  it("shows nobody prices that a customer does not see", () => {
    const shown = [...marksOf("person"), ...marksOf("customer")].flatMap(({ table, shown }) =>
      shown.map((column) => `${table}.${column}`),
    );
    expect(shown.length).toBeGreaterThan(100);
    expect(
      shown.filter((column) => /\.(?:transfer|commission|billed|suggested)_|\.\w*cost/.test(column)),
    ).toEqual([]);
  });

  it.each(["person", "customer"] as const)("has words for each kind of rows of a %s, once", (of) => {
    const kinds = marksOf(of).map(({ kind }) => kind);
    expect(kinds.filter((kind) => !(kind in en.personal.kinds))).toEqual([]);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it("has words for each fact that an erasure empties, and for none besides", () => {
    const told = Object.values(personalTables).flatMap(({ personal = [], secret = [], marks = [] }) =>
      marks.flatMap(({ erase }) =>
        typeof erase === "object"
          ? Object.keys(erase).filter((column) => personal.includes(column) || secret.includes(column))
          : [],
      ),
    );
    expect([...new Set(told)].sort()).toEqual(Object.keys(en.personal.facts).sort());
    const kinds = [...marksOf("person"), ...marksOf("customer")].map(({ kind }) => kind);
    expect(Object.keys(en.personal.kinds).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});
