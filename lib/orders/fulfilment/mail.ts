import { and, eq, isNull } from "drizzle-orm";
import { memberships } from "@/db/schema";
import { portalPath } from "@/lib/base/paths";
import type { Scope } from "@/lib/door/scope";
import { enqueue } from "@/lib/jobs/queue";
import type { MailTemplate } from "@/lib/mail/job";
import type { MovedOrder } from "@/lib/orders/commands";
import { receiverAt } from "@/lib/resellers/mail";

/**
 * Mails the person who placed an order what was done with it, or the reseller's office where that person left. Who moves
 * a direct order that he or she placed is told nothing.
 */
export async function tellSeller(
  scope: Scope,
  template: MailTemplate,
  order: MovedOrder,
  reason: string | null = null,
): Promise<void> {
  const { actor, tx } = scope;
  const { resellerId, placedBy } = order;
  const to = await (resellerId ? receiverAt(scope, resellerId, placedBy) : colleague(scope, placedBy));
  if (!to) return;
  await enqueue(tx, "mail", {
    template,
    to,
    values: { number: order.number, customer: order.customerName, reason: reason ?? "" },
    path: portalPath(`/${actor.tenantSlug}/${resellerId ? "reseller" : "provider"}/orders/${order.id}`),
    from: actor.tenantName,
  });
}

async function colleague({ actor, tx }: Scope, userId: string) {
  if (userId === actor.userId) return;
  const [found] = await tx
    .select({ email: memberships.email })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.side, "provider"),
        eq(memberships.userId, userId),
        isNull(memberships.closedAt),
        isNull(memberships.lockedAt),
      ),
    );
  return found?.email;
}
