import { AppError } from "@/lib/base/errors";
import type { Side } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { mayGrant, roles } from "@/lib/door/permissions";
import { can } from "@/lib/door/scope";

/** The roles of a side, each with whether this actor may grant it. */
export const grantableRoles = (actor: Actor, side: Side = actor.side) =>
  roles[side].map((role) => ({ role, grantable: holdsEveryRight(actor, side, role) }));

/** Refuses roles that the actor does not hold every right of (domain.md §2). Throws FORBIDDEN-like INVALID at the field. */
export function requireGrantable(actor: Actor, side: Side, wanted: readonly string[], assignedOnly: boolean) {
  const widens = actor.side === side && actor.assignedOnly && !assignedOnly;
  if (widens || !wanted.every((role) => holdsEveryRight(actor, side, role))) {
    throw new AppError("INVALID", "roleTooWide", {}, "roles");
  }
}

/** Rights of two sides cannot be compared: whoever admits resellers, or looks after customers, grants their first roles. */
const holdsEveryRight = (actor: Actor, side: Side, role: string) =>
  actor.side === side
    ? mayGrant(side, actor.roles, role)
    : side !== "provider" &&
      actor.side !== "customer" &&
      can(actor, side === "customer" ? "customer:edit" : "reseller:admit") &&
      (roles[side] as readonly string[]).includes(role);
