import { and, eq, inArray, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { customerAssignments, orders } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { reachOf } from "@/lib/door/permissions";

/** The orders that the actor's home counts and shows. */
export const ordersOf = (actor: Actor) =>
  and(
    eq(orders.tenantId, actor.tenantId),
    ofReseller(actor, orders.resellerId),
    assigned(actor, "order:read", orders.customerId),
  );

/** Confines to the actor's own reseller, in whose area it is. */
export const ofReseller = (actor: Actor, column: PgColumn) =>
  actor.side === "reseller" ? eq(column, actor.resellerId ?? actor.tenantId) : undefined;

/** Confines to the customers assigned to this person, where the permission reaches no further. */
export function assigned(actor: Actor, permission: "order:read" | "customer:read", customer: PgColumn) {
  if (reachOf(permission, actor.side, actor.roles, actor.assignedOnly) !== "assigned") return;
  const theirs = sql`select ${customerAssignments.customerId} from ${customerAssignments} where ${and(
    eq(customerAssignments.tenantId, actor.tenantId),
    eq(customerAssignments.membershipId, actor.membershipId),
  )}`;
  return inArray(customer, sql`(${theirs})`);
}
