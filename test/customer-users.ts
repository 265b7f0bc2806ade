import { newId } from "@/db/columns";
import { customers, memberships, users } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import {
  endCustomerUserSessions,
  lockCustomerUser,
  unlockCustomerUser,
} from "@/lib/customers/users/access/commands";
import {
  inviteCustomerUser,
  removeCustomerUser,
  revokeCustomerInvitation,
} from "@/lib/customers/users/commands";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { asOwner, type Market } from "./orders";

/** Puts somebody among the users of the customer that `buyer` works for. */
export async function putUser(buyer: Actor, ...roles: string[]): Promise<Actor> {
  const [userId, membershipId] = [newId(), newId()];
  const [userName, email] = ["Kim Muster", `${userId}@muster.example`];
  const { tenantId, resellerId, customerId } = buyer;
  const membership = { tenantId, side: "customer", resellerId, customerId, roles } as const;
  await asOwner(tenantId, async (db) => {
    await db.insert(users).values({ id: userId, email, name: userName });
    await db.insert(memberships).values({ ...membership, id: membershipId, userId, name: userName, email });
  });
  return { ...buyer, userId, membershipId, userName, email, roles };
}

/** Puts in a customer of the provider itself, with an admin. */
export async function putDirect({ tenantId, alpha }: Market): Promise<{ customerId: string; buyer: Actor }> {
  const customerId = newId();
  await asOwner(tenantId, (db) =>
    db.insert(customers).values({ tenantId, id: customerId, name: "Muster GmbH" }),
  );
  const sold = { resellerId: null, resellerName: null, portfolioId: null, versionId: null };
  return { customerId, buyer: await putUser({ ...alpha.buyer, ...sold, customerId }, "admin") };
}

/** Does something as whoever keeps a customer: "done", or the key of the refusal. */
export const keep = (actor: Actor, work: (scope: Scope) => Promise<unknown>): Promise<string> =>
  withPermission(actor, actor.side === "customer" ? "team:change" : "customer:edit", work).then(
    () => "done",
    (error) => (error instanceof AppError ? error.key : Promise.reject(error)),
  );

export const invite = (actor: Actor, customer: string, email = "new@muster.example") =>
  keep(actor, (scope) => inviteCustomerUser(scope, { customer, email, role: "user" }));

type OnOne = (actor: Actor, customer: string, id: string) => Promise<string>;
export const revoke: OnOne = (actor, customer, id) =>
  keep(actor, (scope) => revokeCustomerInvitation(scope, { customer, id }));
export const remove: OnOne = (actor, customer, id) =>
  keep(actor, (scope) => removeCustomerUser(scope, { customer, id }));
export const endSessions: OnOne = (actor, customer, id) =>
  keep(actor, (scope) => endCustomerUserSessions(scope, { customer, id }));
export const lock: OnOne = (actor, customer, id) =>
  keep(actor, (scope) => lockCustomerUser(scope, { customer, id, reason: "Lost phone" }));
export const unlock: OnOne = (actor, customer, id) =>
  keep(actor, (scope) => unlockCustomerUser(scope, { customer, id }));
