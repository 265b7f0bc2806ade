import { type AnyColumn, and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { customerAssignments, memberships, notificationChoices, resellers } from "@/db/schema";
import type { Tx } from "@/db/scope";
import type { Choices } from "./rules";

type Acting = { actor: { tenantId: string }; tx: Tx };

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

/** Whether a column holds one of these ids. */
export const anyOf = (column: AnyColumn, ids: readonly string[]): SQL =>
  sql`${column} = any (${sql.param([...ids])}::uuid[])`;

/** Which of these members look after which of these customers, by customer. */
export async function listAssignments(
  { actor, tx }: Acting,
  customerIds: readonly string[],
  memberIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  if (!customerIds.length || !memberIds.length) return new Map();
  const { tenantId, customerId, membershipId } = customerAssignments;
  const found = await tx
    .select({ customerId, membershipId })
    .from(customerAssignments)
    .where(and(eq(tenantId, actor.tenantId), anyOf(customerId, customerIds), anyOf(membershipId, memberIds)));
  const groups = Map.groupBy(found, (each) => each.customerId);
  return new Map([...groups].map(([id, its]) => [id, new Set(its.map((each) => each.membershipId))]));
}

/** What these members wish to hear, by member; nothing of one who never chose. */
export async function listChoices(
  { actor, tx }: Acting,
  memberIds: readonly string[],
): Promise<Map<string, Choices>> {
  if (!memberIds.length) return new Map();
  const { tenantId, membershipId, product, mail, daily } = notificationChoices;
  const found = await tx
    .select({ membershipId, product, mail, daily })
    .from(notificationChoices)
    .where(and(eq(tenantId, actor.tenantId), anyOf(membershipId, memberIds)));
  return new Map(found.map(({ membershipId: id, ...choices }) => [id, choices]));
}
