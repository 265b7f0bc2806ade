import { eq, sql } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { listTeam } from "@/lib/team/queries";
import { actorOf, adminOf, rolledBack } from "@/test/world/acting";

type Work<T> = (scope: Scope) => Promise<T>;

/** Does the work as somebody who may change the own team, and keeps what it does. */
export const changing = <T>(actor: Actor, work: Work<T>) => withPermission(actor, "team:change", work);

/** Runs a test as the admin of a team of the demo and takes everything back. */
export const asAlpha = async (work: Work<void>) =>
  rolledBack(await actorOf("admin@alpha-it.example", "nordwind", "reseller"), "team:change", work);
export const asNordwind = async (work: Work<void>) => rolledBack(await adminOf(), "team:change", work);

/** A member of the scope's own team, by e-mail. */
export async function memberOf(scope: Scope, email: string) {
  const found = (await listTeam(scope)).members.find((each) => each.email === email);
  if (!found) throw new Error(`${email} is not in this team`);
  return found;
}

/** The newest audit entry of the scope's tenant. */
export async function auditedLast({ actor, tx }: Scope) {
  const rows = await tx
    .select({ action: auditEntries.action, resellerId: auditEntries.resellerId })
    .from(auditEntries)
    .where(eq(auditEntries.tenantId, actor.tenantId))
    .orderBy(sql`id desc`)
    .limit(1);
  return rows[0];
}
