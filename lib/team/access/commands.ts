import { and, eq, isNull } from "drizzle-orm";
import { memberships } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { changeOf, holdMember, voidInvitationsOf } from "@/lib/team/members/commands";
import { ofCompany } from "@/lib/team/queries";
import type { MemberLock } from "@/lib/team/schema";

/**
 * Ends the access that a member of the actor's own company has in it on every device: they sign in again to go on here, and
 * work elsewhere undisturbed. Throws NOT_FOUND.
 */
export async function endMemberSessions(scope: Scope, { id }: { id: string }): Promise<void> {
  const { member } = await holdMember(scope, id);
  await change(scope, member.id, { accessEndedAt: new Date() });
  await audit(scope, changeOf("member-sessions-ended", member));
}

/**
 * Keeps a member of the actor's own company out of it until unlocked, at once; their sessions here end, and the invitations
 * they sent and nobody accepted yet are void. Throws NOT_FOUND, CONFLICT for oneself, the last admin, or a locked one.
 */
export async function lockMember(scope: Scope, { id, reason }: MemberLock): Promise<void> {
  const { actor } = scope;
  const { member, otherAdmins } = await holdMember(scope, id);
  if (member.id === actor.membershipId) throw new AppError("CONFLICT", "lockSelf");
  if (!otherAdmins) throw new AppError("CONFLICT", "lastAdmin");
  if (member.lockedAt) throw new AppError("CONFLICT", "memberLocked");
  const now = new Date();
  await change(scope, member.id, {
    accessEndedAt: now,
    lockedAt: now,
    lockedBy: actor.userId,
    lockedByName: actor.userName,
    lockedReason: reason,
  });
  const invited = await voidInvitationsOf(scope, member.userId);
  await audit(scope, { ...changeOf("member-locked", member), reason, after: { invited } });
}

/** Lets a locked member of the actor's own company in again, after a new sign-in. Throws NOT_FOUND, CONFLICT where nobody is locked. */
export async function unlockMember(scope: Scope, { id }: { id: string }): Promise<void> {
  const { member } = await holdMember(scope, id);
  if (!member.lockedAt) throw new AppError("CONFLICT", "memberNotLocked");
  await change(scope, member.id, { lockedAt: null, lockedBy: null, lockedByName: null, lockedReason: null });
  await audit(scope, changeOf("member-unlocked", member));
}

const change = ({ actor, tx }: Scope, id: string, values: Partial<typeof memberships.$inferInsert>) =>
  tx
    .update(memberships)
    .set({ ...values, ...nextVersion(memberships) })
    .where(and(...ofCompany(actor, memberships), eq(memberships.id, id), isNull(memberships.closedAt)));
