import { and, eq, isNull } from "drizzle-orm";
import { invitations, memberships } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit, record, type Subject } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { type KeptCustomer, lockKeptCustomer } from "@/lib/customers/commands";
import type { Scope } from "@/lib/door/scope";
import { isOpen, issueInvitation } from "@/lib/team/commands";
import { voidInvitationsOf } from "@/lib/team/members/commands";
import { type CompanyOf, ofCompany } from "@/lib/team/queries";
import { isLastAdmin } from "./rules";
import type { CustomerUserChoice, CustomerUserInvitation } from "./schema";

/** Invites somebody to follow what a customer that the actor keeps bought. Throws NOT_FOUND, CONFLICT for somebody who is its user already. */
export async function inviteCustomerUser(scope: Scope, given: CustomerUserInvitation): Promise<void> {
  const { id, name, resellerId } = await lockKeptCustomer(scope, given.customer);
  await issueInvitation(scope, {
    side: "customer",
    resellerId,
    customerId: id,
    email: given.email,
    roles: [given.role],
    assignedOnly: false,
    companyName: name,
  });
}

/** Makes an open invitation of a customer that the actor keeps void. Throws NOT_FOUND. */
export async function revokeCustomerInvitation(scope: Scope, given: CustomerUserChoice): Promise<void> {
  const customer = await lockKeptCustomer(scope, given.customer);
  const [revoked] = await scope.tx
    .update(invitations)
    .set({ revokedAt: new Date(), updatedAt: new Date() })
    .where(
      and(...ofCompany(asCompany(scope, customer), invitations), eq(invitations.id, given.id), ...isOpen()),
    )
    .returning({ id: invitations.id, email: invitations.email });
  if (!revoked) throw notThere();
  await audit(scope, {
    action: "invitation-revoked",
    record: { kind: "invitation", id: revoked.id, label: revoked.email },
    resellerId: customer.resellerId,
    customerId: customer.id,
    words: { email: revoked.email },
  });
}

/**
 * Ends the access of a user of a customer that the actor keeps, at once, and makes the invitations void that the user sent
 * and nobody accepted yet; says whether it was the actor's own. Throws NOT_FOUND, CONFLICT for the last admin.
 */
export async function removeCustomerUser(
  scope: Scope,
  given: CustomerUserChoice,
): Promise<{ self: boolean }> {
  const { actor, tx } = scope;
  const customer = await lockKeptCustomer(scope, given.customer);
  await refuseLastAdmin(scope, customer, given.id);
  const [removed] = await tx
    .update(memberships)
    .set({
      closedAt: new Date(),
      closedBy: actor.userId,
      ...nextVersion(memberships),
    })
    .where(and(usersOf(scope, customer), eq(memberships.id, given.id)))
    .returning({ id: memberships.id, userId: memberships.userId, name: memberships.name });
  if (!removed) throw notThere();
  const invited = await voidInvitationsOf(scope, removed.userId, asCompany(scope, customer));
  await record(scope, "member-removed", aboutUser(customer, removed), { after: { invited } });
  return { self: removed.id === actor.membershipId };
}

/** A user of a customer, as the audit entries name it that the customer reads, and its reseller. */
export const aboutUser = (customer: KeptCustomer, { id, name }: { id: string; name: string }): Subject => ({
  record: { kind: "membership", id, label: name },
  resellerId: customer.resellerId,
  customerId: customer.id,
  words: { name },
});

/** A customer keeps an admin among its users who is not locked (domain.md §2); whoever is the only user may be sent away. Throws CONFLICT. */
export async function refuseLastAdmin(scope: Scope, customer: KeptCustomer, id: string): Promise<void> {
  const users = await scope.tx
    .select({ id: memberships.id, roles: memberships.roles, lockedAt: memberships.lockedAt })
    .from(memberships)
    .where(usersOf(scope, customer))
    .orderBy(memberships.id)
    .for("update");
  if (isLastAdmin(users, id, scope.actor.membershipId)) throw new AppError("CONFLICT", "lastAdmin");
}

/** The open memberships of a customer. */
export const usersOf = (scope: Scope, customer: KeptCustomer) =>
  and(...ofCompany(asCompany(scope, customer), memberships), isNull(memberships.closedAt));

/** A customer as the company that its users belong to. */
export const asCompany = ({ actor }: Scope, { id, resellerId }: KeptCustomer): CompanyOf => ({
  tenantId: actor.tenantId,
  side: "customer",
  resellerId,
  customerId: id,
});
