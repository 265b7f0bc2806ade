import { getTableColumns, getTableName, isTable } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { pool } from "@/db/client";
import * as schema from "@/db/schema";
import { describeError, log } from "@/lib/base/log";
import { checkStore } from "@/lib/files/check";
import { isDraining } from "./drain";

const wanted = Object.values(schema)
  .filter((each) => isTable(each))
  .flatMap((table) =>
    Object.values(getTableColumns(table)).map(({ name, keyAsName }) => [
      getTableName(table),
      keyAsName ? toSnakeCase(name) : name,
    ]),
  );

/**
 * Whether the database answers, and has every column that this version of the server knows: all migrations ran; and whether
 * the place of files has answered once. When that goes away later, everything but files goes on. One that is about to end is not.
 */
export async function isReady(): Promise<boolean> {
  if (isDraining()) return false;
  try {
    const { rows } = await pool("auth").query({
      name: "kontor_ready",
      text: `select count(*)::integer as missing from unnest($1::text[], $2::text[]) as wanted (relation, attribute)
        where not exists (select 1 from pg_attribute
          where attrelid = to_regclass('public.' || relation) and attname = attribute and not attisdropped)`,
      values: [wanted.map(([table]) => table), wanted.map(([, column]) => column)],
    });
    await checkStore();
    return rows[0]?.missing === 0;
  } catch (error) {
    log.warn(describeError(error), "not ready");
    return false;
  }
}
