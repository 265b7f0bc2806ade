import { and, eq, isNull } from "drizzle-orm";
import { memberships, resellers } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";

/** The e-mail of a person who works at a reseller, or of the reseller's office where that person left. */
export async function receiverAt({ actor, tx }: Scope, resellerId: string, userId: string) {
  const [placer] = await tx
    .select({ email: memberships.email })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.resellerId, resellerId),
        eq(memberships.userId, userId),
        eq(memberships.side, "reseller"),
        isNull(memberships.closedAt),
        isNull(memberships.lockedAt),
      ),
    );
  if (placer) return placer.email;
  const [office] = await tx
    .select({ email: resellers.email })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, resellerId)));
  return office?.email ?? undefined;
}
