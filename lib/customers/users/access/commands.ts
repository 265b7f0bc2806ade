import { and, eq } from "drizzle-orm";
import { memberships } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { record } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { type KeptCustomer, lockKeptCustomer } from "@/lib/customers/commands";
import { aboutUser, asCompany, refuseLastAdmin, usersOf } from "@/lib/customers/users/commands";
import type { CustomerUserChoice, CustomerUserLock } from "@/lib/customers/users/schema";
import type { Scope } from "@/lib/door/scope";
import { voidInvitationsOf } from "@/lib/team/members/commands";

/** Ends the sessions that a user of a customer the actor keeps has there: they sign in again to go on. Throws NOT_FOUND. */
export async function endCustomerUserSessions(scope: Scope, given: CustomerUserChoice): Promise<void> {
  const held = await holdUser(scope, given);
  await change(scope, held, { accessEndedAt: new Date() });
  await record(scope, "member-sessions-ended", aboutUser(held.customer, held.user));
}

/**
 * Keeps a user of a customer that the actor keeps out of it until unlocked, at once, and makes the invitations void that the
 * user sent and nobody accepted yet. Throws NOT_FOUND, CONFLICT for oneself, the last admin, or a locked one.
 */
export async function lockCustomerUser(scope: Scope, given: CustomerUserLock): Promise<void> {
  const { actor } = scope;
  const held = await holdUser(scope, given);
  const { customer, user } = held;
  if (user.id === actor.membershipId) throw new AppError("CONFLICT", "lockSelf");
  if (user.lockedAt) throw new AppError("CONFLICT", "memberLocked");
  await refuseLastAdmin(scope, customer, user.id);
  const now = new Date();
  await change(scope, held, {
    accessEndedAt: now,
    lockedAt: now,
    lockedBy: actor.userId,
    lockedByName: actor.userName,
    lockedReason: given.reason,
  });
  const invited = await voidInvitationsOf(scope, user.userId, asCompany(scope, customer));
  await record(scope, "member-locked", aboutUser(customer, user), {
    reason: given.reason,
    after: { invited },
  });
}

/** Lets a locked user of a customer that the actor keeps in again, after a new sign-in. Throws NOT_FOUND, CONFLICT where nobody is locked. */
export async function unlockCustomerUser(scope: Scope, given: CustomerUserChoice): Promise<void> {
  const held = await holdUser(scope, given);
  if (!held.user.lockedAt) throw new AppError("CONFLICT", "memberNotLocked");
  await change(scope, held, { lockedAt: null, lockedBy: null, lockedByName: null, lockedReason: null });
  await record(scope, "member-unlocked", aboutUser(held.customer, held.user));
}

type Held = {
  customer: KeptCustomer;
  user: Pick<typeof memberships.$inferSelect, "id" | "userId" | "name" | "lockedAt">;
};

async function holdUser(scope: Scope, given: CustomerUserChoice): Promise<Held> {
  const customer = await lockKeptCustomer(scope, given.customer);
  const [user] = await scope.tx
    .select({
      id: memberships.id,
      userId: memberships.userId,
      name: memberships.name,
      lockedAt: memberships.lockedAt,
    })
    .from(memberships)
    .where(and(usersOf(scope, customer), eq(memberships.id, given.id)))
    .for("update");
  if (!user) throw notThere();
  return { customer, user };
}

const change = (scope: Scope, { customer, user }: Held, values: Partial<typeof memberships.$inferInsert>) =>
  scope.tx
    .update(memberships)
    .set({ ...values, ...nextVersion(memberships) })
    .where(and(usersOf(scope, customer), eq(memberships.id, user.id)));
