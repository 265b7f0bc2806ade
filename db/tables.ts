import { getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "./schema";

/** The names of the tables whose rows all belong to a tenant. */
export const tenantTables: readonly string[] = Object.values(schema)
  .filter((each) => is(each, PgTable))
  .filter((table) =>
    getTableConfig(table).columns.some(({ name, notNull }) => name === "tenantId" && notNull),
  )
  .map(getTableName);
