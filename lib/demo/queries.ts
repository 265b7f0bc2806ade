import { pool } from "@/db/client";
import { env } from "@/lib/base/env";

/** Whether this installation holds the demo, and says so. */
export async function isDemo(): Promise<boolean> {
  if (!env().KONTOR_DEMO) return false;
  const { rows } = await pool("auth").query("select kontor_has_demo() as known");
  return rows[0]?.known === true;
}
