import type { Mark, PersonalTable, PersonalTables } from "@/db/access/personal";
import { access } from "@/lib/database/access";
import * as nouns from "./nouns";

/** What every table may tell of people and customers, together. */
export const personalTables: PersonalTables = Object.assign({}, ...Object.values(nouns));

/** A mark with its table, and whether the table's rows belong to tenants. */
export type Marked = { table: string; mark: Mark; secret: readonly string[]; ofTenants: boolean };

/** The marks of people, or of customers, in the order of their tables. */
export const marksOf = (of: Mark["of"]): Marked[] =>
  Object.entries(personalTables)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([table, { marks = [], secret = [] }]: [string, PersonalTable]) =>
      marks
        .filter((mark) => mark.of === of)
        .map((mark) => ({ table, mark, secret, ofTenants: table in access })),
    );
