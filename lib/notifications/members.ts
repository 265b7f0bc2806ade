import { and, eq, isNull, sql } from "drizzle-orm";
import { customerAssignments, memberships, resellers } from "@/db/schema";
import type { Tx } from "@/db/scope";

/** Memberships of people who work there, and are not locked. */
export const working = and(isNull(memberships.closedAt), isNull(memberships.lockedAt));

/** Members as it is decided by what they hear (rules.ts), with their addresses. */
export const readMembers = ({ tx }: { tx: Tx }, tenantId: string) =>
  tx
    .select({
      id: memberships.id,
      userId: memberships.userId,
      side: memberships.side,
      resellerId: memberships.resellerId,
      customerId: memberships.customerId,
      roles: memberships.roles,
      assignedOnly: memberships.assignedOnly,
      email: memberships.email,
      blocked: sql<boolean>`coalesce(${resellers.signInBlocked} and ${memberships.side} = 'reseller', false)`,
    })
    .from(memberships)
    .leftJoin(resellers, and(eq(resellers.tenantId, tenantId), eq(resellers.id, memberships.resellerId)));

export type MemberRow = Awaited<ReturnType<typeof readMembers>>[number];

/** Which of these members look after a customer. */
export async function assignedTo(
  { tx }: { tx: Tx },
  tenantId: string,
  customerId: string | null,
  ids: string[],
): Promise<Set<string>> {
  if (!customerId) return new Set();
  const found = await tx
    .select({ id: customerAssignments.membershipId })
    .from(customerAssignments)
    .where(
      and(
        eq(customerAssignments.tenantId, tenantId),
        eq(customerAssignments.customerId, customerId),
        sql`${customerAssignments.membershipId} = any (${sql.param(ids)}::uuid[])`,
      ),
    );
  return new Set(found.map(({ id }) => id));
}
