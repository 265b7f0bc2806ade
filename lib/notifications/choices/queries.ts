import { and, eq } from "drizzle-orm";
import { notificationChoices } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import type { Choices } from "@/lib/notifications/rules";

/** What the actor wishes to hear otherwise than by default. */
export async function findChoices({ actor, tx }: Scope): Promise<Choices> {
  const { product, mail, daily } = notificationChoices;
  const [found] = await tx
    .select({ product, mail, daily })
    .from(notificationChoices)
    .where(
      and(
        eq(notificationChoices.tenantId, actor.tenantId),
        eq(notificationChoices.membershipId, actor.membershipId),
      ),
    );
  return found ?? { product: {}, mail: {}, daily: false };
}
