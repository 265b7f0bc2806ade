import { and, eq } from "drizzle-orm";
import { basketLines, baskets, customers } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { assigned, keptCustomers, ofSeller } from "@/lib/customers/reach/queries";
import type { Actor } from "@/lib/door/actor";
import { can, type Scope } from "@/lib/door/scope";

/** The baskets in the actor's reach: of its own company, for the customers it may see. */
export const basketsInReach = (scope: Scope) =>
  and(
    eq(baskets.tenantId, scope.actor.tenantId),
    ofSeller(scope.actor, baskets.resellerId),
    assigned(scope, baskets.customerId),
  );

/** The lines of one basket of the actor's company. */
export const linesIn = ({ actor }: Scope, basketId: string) =>
  and(
    eq(basketLines.tenantId, actor.tenantId),
    ofSeller(actor, basketLines.resellerId),
    eq(basketLines.basketId, basketId),
  );

/** The customer of a basket, if the actor's company keeps it and it is in reach. Throws NOT_FOUND. */
export async function getBuyer(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select({ id: customers.id, name: customers.name, state: customers.state })
    .from(customers)
    .where(and(keptCustomers(scope), eq(customers.id, id)));
  if (!found) throw notThere();
  return found;
}

/** Whether transfer prices and margins exist in what the actor sells, and it may see them; the provider sells at list prices. */
export const seesMargin = (actor: Actor): boolean => actor.side === "reseller" && can(actor, "margin:read");
