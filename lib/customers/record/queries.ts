import { and, desc, eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { listAddresses } from "@/lib/customers/addresses/queries";
import { listContacts } from "@/lib/customers/contacts/queries";
import { listNotes } from "@/lib/customers/notes/queries";
import { getCustomer } from "@/lib/customers/queries";
import type { CustomerPath } from "@/lib/customers/schema";
import type { Scope } from "@/lib/door/scope";

const RECENT_ORDERS = 10;

export type CustomerRecord = Awaited<ReturnType<typeof getCustomerRecord>>;

/** A customer's record: facts, addresses, contacts, a page of the own company's notes, newest orders, timeline. Throws NOT_FOUND. */
export async function getCustomerRecord(scope: Scope, { customer: id, notes }: CustomerPath) {
  const customer = await getCustomer(scope, id);
  return {
    customer,
    addresses: await listAddresses(scope, id),
    contacts: await listContacts(scope, id),
    notes: await listNotes(scope, id, notes),
    orders: await recentOrders(scope, id),
    timeline: await listTimeline(scope, "customer", id),
  };
}

export type RecentOrder = Awaited<ReturnType<typeof recentOrders>>[number];

/** The newest orders of a customer that is in the actor's reach. */
const recentOrders = ({ actor, tx }: Scope, customerId: string) =>
  tx
    .select({
      id: orders.id,
      number: orders.number,
      state: orders.state,
      placedAt: orders.placedAt,
      currency: orders.currency,
      oneTimeTotal: orders.oneTimeTotal,
      monthlyTotal: orders.monthlyTotal,
    })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, actor.tenantId),
        actor.side === "provider" ? undefined : eq(orders.resellerId, actor.resellerId ?? actor.tenantId),
        eq(orders.customerId, customerId),
      ),
    )
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(RECENT_ORDERS);
