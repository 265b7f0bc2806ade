import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { invitations, memberships } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";

const MOST = 100;

export type CustomerUsers = Awaited<ReturnType<typeof listCustomerUsers>>;

/** The actor's own company, and its people. Throws NOT_FOUND for everybody but customers. */
export async function listOwnUsers(scope: Scope) {
  const { customerId } = scope.actor;
  if (!customerId) throw notThere();
  return { customerId, users: await listCustomerUsers(scope, customerId) };
}

/** The people of a customer that is in the actor's reach, by e-mail, and its open invitations, newest first. */
export async function listCustomerUsers({ actor, tx }: Scope, customerId: string) {
  const members = await tx
    .select({
      id: memberships.id,
      name: memberships.name,
      email: memberships.email,
      roles: memberships.roles,
      lockedAt: memberships.lockedAt,
    })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.customerId, customerId),
        eq(memberships.side, "customer"),
        isNull(memberships.closedAt),
      ),
    )
    .orderBy(asc(memberships.email), asc(memberships.id))
    .limit(MOST);
  const open = await tx
    .select({
      id: invitations.id,
      email: invitations.email,
      roles: invitations.roles,
      expired: sql<boolean>`${invitations.expiresAt} <= now()`,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.tenantId, actor.tenantId),
        eq(invitations.customerId, customerId),
        eq(invitations.side, "customer"),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .orderBy(desc(invitations.createdAt), asc(invitations.id))
    .limit(MOST);
  return { members, invitations: open };
}
