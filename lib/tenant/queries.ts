import { eq } from "drizzle-orm";
import { tenants } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import type { PublicScope, Scope } from "@/lib/door/scope";

export type Profile = Awaited<ReturnType<typeof getProfile>>;

/** The provider's own company profile, as its editors see it. */
export async function getProfile({ actor, tx }: Scope) {
  const [found] = await tx
    .select({
      name: tenants.name,
      email: tenants.email,
      phone: tenants.phone,
      hours: tenants.hours,
      escalation: tenants.escalation,
      about: tenants.about,
      imprint: tenants.imprint,
      brandColour: tenants.brandColour,
      pricesShown: tenants.pricesShown,
      renewalPrices: tenants.renewalPrices,
      carriers: tenants.carriers,
      logoKey: tenants.logoKey,
      currency: tenants.currency,
      locale: tenants.locale,
      slug: tenants.slug,
      version: tenants.version,
    })
    .from(tenants)
    .where(eq(tenants.id, actor.tenantId));
  if (!found) throw notThere();
  return found;
}

/** The key of the provider's logo, for everybody; null where there is none. */
export async function findLogoKey({ place, tx }: PublicScope): Promise<string | null> {
  const [found] = await tx
    .select({ logoKey: tenants.logoKey })
    .from(tenants)
    .where(eq(tenants.id, place.tenantId));
  return found?.logoKey ?? null;
}

/** Where the provider reads its mail. */
export async function findOffice({ actor, tx }: Scope) {
  const [office] = await tx
    .select({ email: tenants.email })
    .from(tenants)
    .where(eq(tenants.id, actor.tenantId));
  return office;
}
