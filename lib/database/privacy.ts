import { getTableName, is } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { GlobalTables, Grant, Statements, TenantTables } from "@/db/access/grants";
import type { Mark, PersonalTable, PersonalTables } from "@/db/access/personal";
import { ofSubject } from "@/db/access/subject";
import * as schema from "@/db/schema";
import * as nouns from "./personal-tables";

/** What every table may tell of people and customers, together. */
export const personalTables: PersonalTables = Object.assign({}, ...Object.values(nouns));

/** What the schema exports besides tables are types, and functions that make tables. */
const tables = Object.values(schema).filter((each) => is(each, PgTable)) as PgTable[];

/** The columns of each table, but for those that the database makes of others. */
export const tableColumns: ReadonlyMap<string, readonly string[]> = new Map(
  tables.map((table) => [getTableName(table), namesOf(table, ({ generated }) => !generated)]),
);

/** All of them. */
const named: ReadonlyMap<string, readonly string[]> = new Map(
  tables.map((table) => [getTableName(table), namesOf(table, () => true)]),
);

function namesOf(table: PgTable, which: (column: PgColumn) => boolean): string[] {
  return getTableConfig(table)
    .columns.filter(which)
    .map(({ name }) => toSnakeCase(name));
}

/** Adds what kontor_privacy may do to tables of tenants: read what is marked, and write whoever the transaction names. */
export const withPrivacy = (tables: TenantTables): TenantTables =>
  withGrants(tables, (table, said) => ({ rows: "tenant", ...tenantGrant(table, said) }));

/** The same for tables without a tenant, where it also reads of nobody else. */
export const withPrivacyOutside = (tables: GlobalTables): GlobalTables =>
  withGrants(tables, (table, said) => ({ ...statementsOn(table, said), rows: anyOf(said.marks ?? []) }));

function withGrants<T extends { privacy?: object }>(
  tables: Record<string, T>,
  grant: (table: string, said: PersonalTable) => T["privacy"],
): Record<string, T> {
  const added = Object.entries(tables).map(([table, roles]) => {
    const said = personalTables[table];
    if (!said?.marks?.length) return [table, roles];
    return [table, { ...roles, privacy: { ...grant(table, said), ...roles.privacy } }];
  });
  return Object.fromEntries(added);
}

function tenantGrant(table: string, said: PersonalTable): Omit<Grant, "rows"> {
  const { marks = [] } = said;
  const statements = statementsOn(table, said);
  return {
    ...statements,
    ...(statements.update && {
      using: anyOf(marks.filter(({ erase, follows }) => typeof erase === "object" || follows)),
    }),
    ...(statements.delete && { deletable: anyOf(marks.filter(({ erase }) => erase === "rows")) }),
  };
}

function statementsOn(table: string, { marks = [], secret = [] }: PersonalTable): Statements {
  const shown = tableColumns.get(table) ?? [];
  const written = marks.flatMap(({ erase, follows = [] }) => [
    ...(typeof erase === "object" ? Object.keys(erase) : []),
    ...follows,
  ]);
  const sql = marks.flatMap(({ where, erase }) => [
    where,
    ...Object.values(erase === "rows" ? {} : (erase ?? {})),
  ]);
  const isRead = (column: string) =>
    ["tenant_id", "id"].includes(column) ||
    (shown.includes(column) &&
      marks.some(
        ({ show, file }) => file === column || (show ? show.includes(column) : !secret.includes(column)),
      )) ||
    sql.some((text) => new RegExp(`(?<!\\$)\\b${column}\\b`).test(text));
  return {
    select: (named.get(table) ?? []).filter(isRead),
    ...(written.length && { update: shown.filter((column) => written.includes(column)) }),
    ...(marks.some(({ erase }) => erase === "rows") && { delete: true }),
  };
}

const anyOf = (marks: readonly Mark[]): string =>
  `(${[...new Set(marks.map(({ where }) => `(${ofSubject(where)})`))].join(" or ")})`;
