import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { newId } from "./ids";
import { memberships, userTenants } from "./schema";

type NewMembership = typeof memberships.$inferInsert;

/** Puts in a membership, and its tenant among those of its person; gives its id. */
export async function insertMembership(db: NodePgDatabase, row: NewMembership): Promise<string> {
  const { userId, tenantId, id = newId() } = row;
  await db.insert(userTenants).values({ userId, tenantId }).onConflictDoNothing();
  await db.insert(memberships).values({ ...row, id });
  return id;
}
