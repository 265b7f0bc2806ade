import { newId } from "@/db/columns";
import { tenants } from "@/db/schema";
import { withScope } from "@/db/scope";
import type { Actor } from "@/lib/door/actor";
import type { Scope } from "@/lib/door/scope";

/** A fresh tenant for a test and its product manager; look-alikes differ in nothing but their ids. */
export async function newTenant(): Promise<Actor> {
  const tenantId = newId();
  const tenantSlug = `t-${tenantId.slice(-12)}`;
  await withScope("auth", { tenant_id: tenantId }, (tx) =>
    tx
      .insert(tenants)
      .values({ id: tenantId, slug: tenantSlug, name: "Look-alike", locale: "en", currency: "EUR" }),
  );
  return {
    kind: "person",
    userId: newId(),
    userName: "Pat Product",
    userLocale: null,
    email: "product@look-alike.example",
    tenantId,
    tenantSlug,
    tenantName: "Look-alike",
    tenantLocale: "en",
    currency: "EUR",
    membershipId: newId(),
    side: "provider",
    roles: ["product-manager"],
    assignedOnly: false,
    resellerId: null,
    resellerName: null,
    resellerSlug: null,
    resellerState: null,
    resellerModel: null,
    salesBlocked: false,
    signInBlocked: false,
    customerId: null,
    customerName: null,
    portfolioId: null,
    portfolioCurrency: null,
    versionId: null,
  };
}

/** Does the work as this actor in one transaction that is kept. */
export const as = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
  withScope("provider", { tenant_id: actor.tenantId }, (tx) => work({ actor, reach: "any", tx }));
