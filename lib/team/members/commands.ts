import { and, eq, isNull, or, sql } from "drizzle-orm";
import { invitations, memberships } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { type AuditAction, audit } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { isOpen } from "@/lib/team/commands";
import { type CompanyOf, ofCompany } from "@/lib/team/queries";
import { requireGrantable } from "@/lib/team/rules";
import type { MemberChange } from "@/lib/team/schema";

/** Changes what a member of the actor's own company may do. Throws NOT_FOUND, CONFLICT for an old version or the last admin, INVALID for roles beyond the actor's. */
export async function changeMember(scope: Scope, given: MemberChange): Promise<void> {
  const { actor, tx } = scope;
  const { member, otherAdmins } = await holdMember(scope, given.id);
  if (member.version !== given.version) throw new AppError("CONFLICT", "edited");
  const assignedOnly = actor.side === "reseller" && given.assignedOnly;
  const roles = [...new Set(given.roles)].sort();
  if (isSame(roles, member.roles) && assignedOnly === member.assignedOnly) return;
  const added = roles.filter((role) => !member.roles.includes(role));
  const widened = member.assignedOnly && !assignedOnly;
  requireGrantable(actor, actor.side, widened ? roles : added, assignedOnly);
  if (!otherAdmins && !roles.includes("admin")) throw new AppError("CONFLICT", "lastAdmin");
  await tx
    .update(memberships)
    .set({ roles, assignedOnly, ...nextVersion(memberships) })
    .where(
      and(...ofCompany(actor, memberships), eq(memberships.id, member.id), isNull(memberships.closedAt)),
    );
  await audit(scope, {
    ...changeOf("member-changed", member),
    before: { roles: member.roles, assignedOnly: member.assignedOnly },
    after: { roles, assignedOnly },
  });
}

/**
 * Ends a membership in the actor's own company; its sessions lose this workspace at once, and the invitations that the
 * person sent and nobody accepted yet are void. Throws NOT_FOUND, CONFLICT for the last admin.
 */
export async function removeMember(scope: Scope, { id }: { id: string }): Promise<{ self: boolean }> {
  const { actor, tx } = scope;
  const { member, otherAdmins } = await holdMember(scope, id);
  if (!otherAdmins) throw new AppError("CONFLICT", "lastAdmin");
  await tx
    .update(memberships)
    .set({
      closedAt: new Date(),
      closedBy: actor.userId,
      ...nextVersion(memberships),
    })
    .where(
      and(...ofCompany(actor, memberships), eq(memberships.id, member.id), isNull(memberships.closedAt)),
    );
  const invited = await voidInvitationsOf(scope, member.userId);
  await audit(scope, {
    ...changeOf("member-removed", member),
    before: { roles: member.roles, invited },
  });
  return { self: member.id === actor.membershipId };
}

/** Makes the open invitations void that somebody sent into a company, the actor's own by default; gives their e-mails. */
export async function voidInvitationsOf(
  { actor, tx }: Scope,
  userId: string,
  company: CompanyOf = actor,
): Promise<string[]> {
  const now = new Date();
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt: now, updatedAt: now })
    .where(and(...ofCompany(company, invitations), eq(invitations.invitedBy, userId), ...isOpen()))
    .returning({ email: invitations.email });
  return revoked.map(({ email }) => email);
}

/**
 * The member, held until commit, and whether the company keeps an admin who may sign in without it. All admins are held too,
 * in one order: of two admins who take each other's role at once, the second waits and is refused. Throws NOT_FOUND.
 */
export async function holdMember({ actor, tx }: Scope, id: string) {
  const isAdmin = sql`'admin' = any (${memberships.roles})`;
  const locked = await tx
    .select({
      id: memberships.id,
      userId: memberships.userId,
      name: memberships.name,
      roles: memberships.roles,
      assignedOnly: memberships.assignedOnly,
      version: memberships.version,
      resellerId: memberships.resellerId,
      customerId: memberships.customerId,
      lockedAt: memberships.lockedAt,
    })
    .from(memberships)
    .where(
      and(
        ...ofCompany(actor, memberships),
        isNull(memberships.closedAt),
        or(isAdmin, eq(memberships.id, id)),
      ),
    )
    .orderBy(memberships.id)
    .for("update");
  const member = locked.find((each) => each.id === id);
  if (!member) throw notThere();
  const otherAdmins = locked.some((each) => each.id !== id && !each.lockedAt && each.roles.includes("admin"));
  const isCounted = member.roles.includes("admin") && !member.lockedAt;
  return { member, otherAdmins: otherAdmins || !isCounted };
}

type Held = Awaited<ReturnType<typeof holdMember>>["member"];

const isSame = (one: string[], other: string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

export const changeOf = (
  action: Extract<AuditAction, `member-${string}`>,
  { id, name, resellerId, customerId }: Held,
) => ({
  action,
  record: { kind: "membership", id, label: name },
  resellerId,
  customerId,
  words: { name },
});
