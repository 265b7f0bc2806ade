import { and, eq, isNull, or, sql } from "drizzle-orm";
import { invitations, memberships } from "@/db/schema";
import { audit } from "../../audit";
import { AppError, notThere } from "../../errors";
import type { Scope } from "../../scope";
import { isOpen } from "../commands";
import { ofCompany } from "../queries";
import { requireGrantable } from "../rules";
import type { MemberChange } from "../schema";

/** Changes what a member of the actor's own company may do. Throws NOT_FOUND, CONFLICT for an old version or the last admin, INVALID for roles beyond the actor's. */
export async function changeMember(scope: Scope, given: MemberChange): Promise<void> {
  const { actor, tx } = scope;
  const { member, otherAdmins } = await lockMember(scope, given.id);
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
    .set({ roles, assignedOnly, version: sql`${memberships.version} + 1`, updatedAt: new Date() })
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
  const { member, otherAdmins } = await lockMember(scope, id);
  if (!otherAdmins) throw new AppError("CONFLICT", "lastAdmin");
  const now = new Date();
  await tx
    .update(memberships)
    .set({
      closedAt: now,
      closedBy: actor.userId,
      updatedAt: now,
      version: sql`${memberships.version} + 1`,
    })
    .where(
      and(...ofCompany(actor, memberships), eq(memberships.id, member.id), isNull(memberships.closedAt)),
    );
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt: now, updatedAt: now })
    .where(and(...ofCompany(actor, invitations), eq(invitations.invitedBy, member.userId), ...isOpen()))
    .returning({ email: invitations.email });
  await audit(scope, {
    ...changeOf("member-removed", member),
    before: { roles: member.roles, invited: revoked.map(({ email }) => email) },
  });
  return { self: member.id === actor.membershipId };
}

/**
 * The member, locked, and whether the company keeps an admin without it. All admins are locked too, in one order: of two
 * admins who take each other's role at once, the second waits and is refused.
 */
async function lockMember({ actor, tx }: Scope, id: string) {
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
  const otherAdmins = locked.some((each) => each.id !== id && each.roles.includes("admin"));
  return { member, otherAdmins: otherAdmins || !member.roles.includes("admin") };
}

type Locked = Awaited<ReturnType<typeof lockMember>>["member"];

const isSame = (one: string[], other: string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

const changeOf = (
  action: "member-changed" | "member-removed",
  { id, name, resellerId, customerId }: Locked,
) => ({
  action,
  record: { kind: "membership", id, label: name },
  resellerId,
  customerId,
  words: { name },
});
