import { and, eq } from "drizzle-orm";
import { resellers, tenants } from "@/db/schema";
import { shopPath } from "@/lib/base/paths";
import type { Scope } from "@/lib/door/scope";

/** How a company is reached, and when. */
export type Reachable = {
  name: string;
  email: string | null;
  phone: string | null;
  hours: string | null;
  /** Whom to turn to when that does not help. */
  escalation?: string | null;
};

export type Responsible = Awaited<ReturnType<typeof findResponsible>>;

/** Who answers for what the actor's company buys, and where it is sold; without a reseller, the provider does both. */
export async function findResponsible({ actor, tx }: Scope) {
  const [found] = await tx
    .select({ ...reached(tenants), escalation: tenants.escalation })
    .from(tenants)
    .where(eq(tenants.id, actor.tenantId));
  const [reseller] = actor.resellerId
    ? await tx
        .select({ ...reached(resellers), slug: resellers.slug, open: resellers.storefrontOpen })
        .from(resellers)
        .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, actor.resellerId)))
    : [];
  const provider: Reachable = found ?? { name: actor.tenantName, email: null, phone: null, hours: null };
  if (!reseller) return { provider, seller: provider, shop: shopPath(actor.tenantSlug) };
  const { slug, open, ...seller } = reseller;
  const shown = open && actor.resellerState !== "suspended";
  return { provider, seller: seller as Reachable, shop: shown ? shopPath(actor.tenantSlug, slug) : null };
}

const reached = <T extends typeof tenants | typeof resellers>(table: T) => ({
  name: table.name as T["name"],
  email: table.email as T["email"],
  phone: table.phone as T["phone"],
  hours: table.hours as T["hours"],
});
