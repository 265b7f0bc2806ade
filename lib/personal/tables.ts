import type { Mark, PersonalTable } from "@/db/access/personal";
import { access } from "@/lib/database/access";
import { personalTables, tableColumns } from "@/lib/database/privacy";

/** A mark with its table, the columns that tell of somebody, and whether the table's rows belong to tenants. */
export type Marked = {
  table: string;
  kind: string;
  mark: Mark;
  shown: readonly string[];
  ofTenants: boolean;
};

/** The marks of people, or of customers, in the order of their tables. */
export const marksOf = (of: Mark["of"]): Marked[] =>
  Object.entries(personalTables)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([table, { marks = [], secret = [] }]: [string, PersonalTable]) =>
      marks
        .filter((mark) => mark.of === of)
        .map((mark) => ({
          table,
          kind: mark.kind ?? table,
          mark,
          shown: mark.show ?? (tableColumns.get(table) ?? []).filter((column) => !secret.includes(column)),
          ofTenants: table in access,
        })),
    );
