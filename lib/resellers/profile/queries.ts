import { and, eq } from "drizzle-orm";
import { resellers } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";

export type OwnProfile = Awaited<ReturnType<typeof getOwnProfile>>;

/** The profile of the actor's own reseller, as its editors see it. Throws NOT_FOUND for everybody else. */
export async function getOwnProfile({ actor, tx }: Scope) {
  const [found] = await tx
    .select({
      id: resellers.id,
      slug: resellers.slug,
      name: resellers.name,
      email: resellers.email,
      phone: resellers.phone,
      hours: resellers.hours,
      vatNumber: resellers.vatNumber,
      street: resellers.street,
      postalCode: resellers.postalCode,
      city: resellers.city,
      country: resellers.country,
      about: resellers.about,
      imprint: resellers.imprint,
      brandColour: resellers.brandColour,
      logoKey: resellers.logoKey,
      storefrontOpen: resellers.storefrontOpen,
      version: resellers.version,
    })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, actor.resellerId ?? actor.tenantId)));
  if (!found) throw notThere();
  return found;
}
