import { enqueue } from "@/lib/jobs";
import type { MailTemplate } from "@/lib/mail";
import { receiverAt } from "@/lib/resellers/mail";
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
  const to = order.resellerId && (await receiverAt(scope, order.resellerId, order.placedBy));
  if (!to) return;
  await enqueue(tx, "mail", {
    template,
    to,
    values: { number: order.number, customer: order.customerName, reason: reason ?? "" },
    path: `/${actor.tenantSlug}/reseller/orders/${order.id}`,
    from: actor.tenantName,
  });
}
