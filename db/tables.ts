import { getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "./schema";

/** The names of the tables whose rows all belong to a tenant: their keys begin with it. */
export const tenantTables: readonly string[] = Object.values(schema)
  .filter((each) => is(each, PgTable))
  .filter((table) => getTableConfig(table).primaryKeys[0]?.columns[0]?.name === "tenantId")
  .map(getTableName);
