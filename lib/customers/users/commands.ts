import { and, eq, isNull, sql } from "drizzle-orm";
import { invitations, memberships } from "@/db/schema";
import { audit } from "@/lib/audit";
import { AppError, notThere } from "@/lib/errors";
import type { Scope } from "@/lib/scope";
import { issueInvitation } from "@/lib/team/commands";
import { getCustomer } from "../queries";
import { isLastAdmin } from "./rules";
import type { CustomerUserChoice, CustomerUserInvitation } from "./schema";

/** Invites somebody to follow what a customer in reach bought. Throws NOT_FOUND, CONFLICT for somebody who is its user already. */
export async function inviteCustomerUser(scope: Scope, given: CustomerUserInvitation): Promise<string> {
  const { id, name, resellerId } = await getCustomer(scope, given.customer);
  await issueInvitation(scope, {
    side: "customer",
    resellerId,
    customerId: id,
    email: given.email,
    roles: [given.role],
    assignedOnly: false,
    companyName: name,
  });
  return id;
}

/** Makes an open invitation of a customer in reach void. Throws NOT_FOUND. */
export async function revokeCustomerInvitation(scope: Scope, given: CustomerUserChoice): Promise<string> {
  const { actor, tx } = scope;
  const { id: customerId, resellerId } = await getCustomer(scope, given.customer);
  const [revoked] = await tx
    .update(invitations)
    .set({ revokedAt: new Date(), updatedAt: new Date() })
    .where(
      and(
        eq(invitations.tenantId, actor.tenantId),
        eq(invitations.id, given.id),
        eq(invitations.side, "customer"),
        eq(invitations.customerId, customerId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .returning({ id: invitations.id, email: invitations.email });
  if (!revoked) throw notThere();
  await audit(scope, {
    action: "invitation-revoked",
    record: { kind: "invitation", id: revoked.id, label: revoked.email },
    resellerId,
    customerId,
    words: { email: revoked.email },
  });
  return customerId;
}

/** Ends the access of a user of a customer in reach, at once. Throws NOT_FOUND, CONFLICT for the last admin while others remain. */
export async function removeCustomerUser(scope: Scope, given: CustomerUserChoice): Promise<string> {
  const { actor, tx } = scope;
  const { id: customerId, resellerId } = await getCustomer(scope, given.customer);
  await refuseLastAdmin(scope, customerId, given.id);
  const [removed] = await tx
    .update(memberships)
    .set({
      closedAt: new Date(),
      closedBy: actor.userId,
      version: sql`${memberships.version} + 1`,
      updatedAt: new Date(),
    })
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.id, given.id),
        eq(memberships.side, "customer"),
        eq(memberships.customerId, customerId),
        isNull(memberships.closedAt),
      ),
    )
    .returning({ id: memberships.id, name: memberships.name });
  if (!removed) throw notThere();
  await audit(scope, {
    action: "member-removed",
    record: { kind: "membership", id: removed.id, label: removed.name },
    resellerId,
    customerId,
    words: { name: removed.name },
  });
  return customerId;
}

/** A customer whose users remain keeps an admin among them who is not locked (domain.md §2); whoever is the only user may go. Throws CONFLICT. */
export async function refuseLastAdmin({ actor, tx }: Scope, customerId: string, id: string) {
  const users = await tx
    .select({ id: memberships.id, roles: memberships.roles, lockedAt: memberships.lockedAt })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.side, "customer"),
        eq(memberships.customerId, customerId),
        isNull(memberships.closedAt),
      ),
    )
    .orderBy(memberships.id)
    .for("update");
  if (isLastAdmin(users, id)) throw new AppError("CONFLICT", "lastAdmin");
}
