import { and, asc, eq, exists, isNull, ne, type SQL, sql } from "drizzle-orm";
import { invitations, memberships } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import type { Actor } from "@/lib/door/actor";
import type { Scope } from "@/lib/door/scope";

const MOST = 500;

export type Team = Awaited<ReturnType<typeof listTeam>>;
export type Member = Team["members"][number];
export type OpenInvitation = Team["invitations"][number];

const memberColumns = {
  id: memberships.id,
  userId: memberships.userId,
  name: memberships.name,
  email: memberships.email,
  roles: memberships.roles,
  assignedOnly: memberships.assignedOnly,
  lockedAt: memberships.lockedAt,
  lockedByName: memberships.lockedByName,
  lockedReason: memberships.lockedReason,
  version: memberships.version,
  createdAt: memberships.createdAt,
};

/** The actor's own company: its members by name and its open invitations, newest first; at most 500 of each. */
export async function listTeam({ actor, tx }: Scope) {
  const members = await tx
    .select(memberColumns)
    .from(memberships)
    .where(and(...ofCompany(actor, memberships), isNull(memberships.closedAt)))
    .orderBy(asc(sql`${memberships.name} collate "und-x-icu"`), memberships.id)
    .limit(MOST);
  const open = await tx
    .select({
      id: invitations.id,
      email: invitations.email,
      roles: invitations.roles,
      assignedOnly: invitations.assignedOnly,
      invitedByName: invitations.invitedByName,
      expiresAt: invitations.expiresAt,
      expired: sql<boolean>`${invitations.expiresAt} <= now()`,
    })
    .from(invitations)
    .where(
      and(...ofCompany(actor, invitations), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)),
    )
    .orderBy(sql`${invitations.createdAt} desc`, invitations.id)
    .limit(MOST);
  return { members, invitations: open };
}

/** One open member of the actor's own company, and whether no other admin is left beside it. Throws NOT_FOUND. */
export async function getMember({ actor, tx }: Scope, id: string) {
  const otherAdmins = tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        ...ofCompany(actor, memberships),
        isNull(memberships.closedAt),
        ne(memberships.id, id),
        sql`'admin' = any (${memberships.roles})`,
      ),
    );
  const [member] = await tx
    .select({
      ...memberColumns,
      lastAdmin: sql<boolean>`'admin' = any (${memberships.roles}) and not ${exists(otherAdmins.limit(1))}`,
    })
    .from(memberships)
    .where(and(...ofCompany(actor, memberships), eq(memberships.id, id), isNull(memberships.closedAt)));
  if (!member) throw notThere();
  return member;
}

/** What tells a company from the others. */
export type CompanyOf = Pick<Actor, "tenantId" | "side" | "resellerId" | "customerId">;

/** The rows of one company: its tenant, its side, and its reseller or customer where it is one. */
export function ofCompany(
  { tenantId, side, resellerId, customerId }: CompanyOf,
  table: typeof memberships | typeof invitations,
): SQL[] {
  const own = side === "reseller" ? resellerId : null;
  return [
    eq(table.tenantId, tenantId),
    eq(table.side, side),
    ...(side === "reseller" ? [own ? eq(table.resellerId, own) : sql`false`] : []),
    ...(side === "customer" ? [customerId ? eq(table.customerId, customerId) : sql`false`] : []),
  ];
}
