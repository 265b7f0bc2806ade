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
  more: Record<string, string | number>,
): Promise<void> {
  const { actor, tx } = scope;
  const { resellerId, placedBy } = order;
  const to = await (resellerId ? receiverAt(scope, resellerId, placedBy) : colleague(scope, placedBy));
  if (!to) return;
  await enqueue(tx, "mail", {
    template,
    to,
    values: { number: order.number, customer: order.customerName, ...more },
    path: portalPath(`/${actor.tenantSlug}/${resellerId ? "reseller" : "provider"}/orders/${order.id}`),
    from: actor.tenantName,
  });
}

/** What a mail says of promised days: one, several, or none. */
export function promiseValues(span: { first: string; last: string } | undefined) {
  if (!span) return { promised: "none", first: 0, last: 0 };
  // At noon, so that it is that day wherever the mail is written.
  const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
  return {
    promised: span.first === span.last ? "one" : "several",
    first: at(span.first),
    last: at(span.last),
  };
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
