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
import { outcomeOf } from "@/test/world/acting";

/** What whoever keeps a customer tries with its users: "done", or the key of the refusal. */
const keep = (actor: Actor, work: (scope: Scope) => Promise<unknown>) =>
  outcomeOf(withPermission(actor, actor.side === "customer" ? "team:change" : "customer:edit", work));

export const invite = (actor: Actor, customer: string, email = "new@muster.example") =>
  keep(actor, (scope) => inviteCustomerUser(scope, { customer, email, role: "user" }));

type OnOne = (actor: Actor, customer: string, id: string) => Promise<unknown>;
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
