import { and, eq, isNull } from "drizzle-orm";
import { customerNotifications, orders, resellers, secretLinks, tenants } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { portalPath } from "@/lib/base/paths";
import { together } from "@/lib/base/together";
import { ofSeller } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import { countAttempt } from "@/lib/identity/throttle";
import { enqueue } from "@/lib/jobs/queue";
import { makeLink } from "@/lib/links/commands";
import { lifeFrom } from "@/lib/links/rules";
import { ordersInReach } from "@/lib/orders/queries";
import { aboutOrder } from "@/lib/orders/rules";
import type { NewOrderLink, OrderLinkChoice } from "./schema";

/**
 * Makes a link by which an order of the actor's own company is followed without an account; mailed to the order's contact
 * where that is asked for, else its token is for the maker. Throws NOT_FOUND, LIMIT, INVALID where there is nobody to mail.
 */
export async function makeOrderLink(
  scope: Scope,
  { order: id, key, go }: NewOrderLink,
): Promise<{ made?: { id: string; token: string } }> {
  const order = await getOwnOrder(scope, id);
  const to = order.contact?.email;
  if (go === "mail" && !to) throw new AppError("INVALID", "nobodyToMail");
  const { resellerId, customerId } = order;
  const expiresAt = lifeFrom(new Date());
  const made = await makeLink(scope, { key, kind: "order", orderId: id, resellerId, customerId, expiresAt });
  if (!made) return {};
  const mailed = go === "mail" && to;
  if (mailed) await mailLink(scope, order, to, made.token);
  // Its customer reads nothing of it: whom its seller gives the link is between the two of them.
  await record(scope, mailed ? "link-mailed" : "link-made", { ...aboutOrder(order), customerId: null });
  return mailed ? {} : { made };
}

/** Makes a link to an order open nothing any more. Throws NOT_FOUND. */
export async function revokeOrderLink(scope: Scope, { id, order: orderId }: OrderLinkChoice): Promise<void> {
  const order = await getOwnOrder(scope, orderId);
  const { tenantId } = scope.actor;
  const revoked = await scope.tx
    .update(secretLinks)
    .set({ revokedAt: new Date(), updatedAt: new Date() })
    .where(
      and(
        eq(secretLinks.tenantId, tenantId),
        eq(secretLinks.id, id),
        eq(secretLinks.orderId, order.id),
        isNull(secretLinks.revokedAt),
      ),
    )
    .returning({ id: secretLinks.id });
  if (!revoked.length) throw notThere();
  await record(scope, "link-revoked", { ...aboutOrder(order), customerId: null });
}

type OwnOrder = Awaited<ReturnType<typeof getOwnOrder>>;

/** Whoever sells to a customer gives out links to its orders: a reseller, or the provider of a direct one. */
async function getOwnOrder(scope: Scope, id: string) {
  const [order] = await scope.tx
    .select({
      id: orders.id,
      number: orders.number,
      resellerId: orders.resellerId,
      customerId: orders.customerId,
      contact: orders.contact,
    })
    .from(orders)
    .where(and(ordersInReach(scope), ofSeller(scope.actor, orders.resellerId), eq(orders.id, id)));
  if (!order) throw notThere();
  return order;
}

/** The mail comes from whoever sells, which gets the answers, in the language in which the customer is told of its orders. */
async function mailLink(scope: Scope, order: OwnOrder, to: string, token: string): Promise<void> {
  const { actor, tx } = scope;
  await countAttempt("link sender", actor.membershipId);
  await countAttempt("link receiver", to);
  const [seller, locale] = await together([findSeller(scope), findLocale(scope, order.customerId)]);
  const { name, email } = seller;
  await enqueue(tx, "mail", {
    template: "order-link",
    to,
    values: { number: order.number, seller: name },
    path: portalPath(`/${actor.tenantSlug}/follow/${token}`),
    ...{ from: name, sender: name, locale },
    ...(email && { replyTo: { name, address: email } }),
  });
}

async function findSeller({ actor, tx }: Scope) {
  const own = { name: actor.resellerName ?? actor.tenantName };
  const [found] = actor.resellerId
    ? await tx
        .select({ email: resellers.email })
        .from(resellers)
        .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, actor.resellerId)))
    : await tx.select({ email: tenants.email }).from(tenants).where(eq(tenants.id, actor.tenantId));
  return { ...own, email: found?.email };
}

async function findLocale({ actor, tx }: Scope, customerId: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ locale: customerNotifications.locale })
    .from(customerNotifications)
    .where(
      and(
        eq(customerNotifications.tenantId, actor.tenantId),
        eq(customerNotifications.customerId, customerId),
      ),
    );
  return found?.locale ?? undefined;
}
