import { eq, sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { auditEntries, users } from "@/db/schema";
import { type Settings, withScope } from "@/db/scope";
import { refusalOf } from "@/lib/base/errors";
import type { Side } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import type { Scope } from "@/lib/door/scope";
import { listTeam } from "@/lib/team/queries";

class Undo extends Error {}

/** Who acts in a test, settled the way a request settles it; null where that person has no such place. */
export async function actorOf(email: string, tenant: string, side: Side): Promise<Actor> {
  const hash = Buffer.from(newId());
  return withScope("auth", {}, async (tx) => {
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
    await tx.execute(
      sql`insert into sessions (id, token_hash, user_id) values (${newId()}, ${hash}, ${user?.id})`,
    );
    const { rows } = await tx.execute<{ actor: Omit<Actor, "kind"> | null }>(
      sql`select kontor_actor(${hash}, ${tenant}, ${side}) as actor`,
    );
    const found = rows[0]?.actor;
    return (found && { ...found, kind: "person" }) as Actor;
  });
}

const settingsOf = ({ tenantId, resellerId }: Actor): Settings => ({
  tenant_id: tenantId,
  reseller_id: resellerId,
});

/** Runs work as this actor, on the database role of its side, and keeps what it does. */
export const kept = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
  withScope(actor.side, settingsOf(actor), (tx) => work({ actor, reach: "own", tx }));

/** Runs a test as somebody of the demo and rolls everything back. */
export async function actingAs(
  email: string,
  tenant: string,
  side: Side,
  work: (scope: Scope) => Promise<void>,
): Promise<void> {
  const actor = await actorOf(email, tenant, side);
  const done = kept(actor, async (scope) => {
    await work(scope);
    throw new Undo();
  });
  await done.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
}

export const asAlpha = (work: (scope: Scope) => Promise<void>) =>
  actingAs("admin@alpha-it.example", "nordwind", "reseller", work);
export const asNordwind = (work: (scope: Scope) => Promise<void>) =>
  actingAs("admin@nordwind.example", "nordwind", "provider", work);

/** What became of it: "done", or the key of the refusal. */
export const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (error) => refusalOf(error)?.key ?? error,
  );

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
