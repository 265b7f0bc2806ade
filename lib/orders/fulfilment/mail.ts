import { and, eq, isNull } from "drizzle-orm";
import { memberships, resellers } from "@/db/schema";
import { enqueue } from "@/lib/jobs";
import type { MailTemplate } from "@/lib/mail";
import type { Scope } from "@/lib/scope";
import type { MovedOrder } from "../commands";

/** Mails the person who placed an order what the provider did with it, or the reseller's office where that person left. */
export async function tellReseller(
  scope: Scope,
  template: MailTemplate,
  order: MovedOrder,
  reason: string | null = null,
): Promise<void> {
  const { actor, tx } = scope;
  const to = order.resellerId && (await receiverOf(scope, order.resellerId, order.placedBy));
  if (!to) return;
  await enqueue(tx, "mail", {
    template,
    to,
    values: { number: order.number, customer: order.customerName, reason: reason ?? "" },
    path: `/${actor.tenantSlug}/reseller/orders/${order.id}`,
    from: actor.tenantName,
  });
}

async function receiverOf({ actor, tx }: Scope, resellerId: string, userId: string) {
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
      ),
    );
  if (placer) return placer.email;
  const [office] = await tx
    .select({ email: resellers.email })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, resellerId)));
  return office?.email ?? undefined;
}
