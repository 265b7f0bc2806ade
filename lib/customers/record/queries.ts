import { and, desc, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { customerNotes, enquiries, openStates, orders } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { together } from "@/lib/base/together";
import { listAddresses } from "@/lib/customers/addresses/queries";
import { listContacts } from "@/lib/customers/contacts/queries";
import { listNotes, ownNotes } from "@/lib/customers/notes/queries";
import { getCustomer } from "@/lib/customers/queries";
import type { CustomerPath } from "@/lib/customers/schema";
import { can, type Scope } from "@/lib/door/scope";

/** A record shows so many open orders, and says that there are more. */
export const MOST_OPEN = 10;
const MOST_SETTLED = 5;

export type CustomerRecord = Awaited<ReturnType<typeof getCustomerRecord>>;

/** A customer's record: facts, addresses, contacts, a page of the own company's notes, open and settled orders, last contact, timeline. Throws NOT_FOUND. */
export async function getCustomerRecord(scope: Scope, { customer: id, notes }: CustomerPath) {
  const [customer, addresses, contacts, page, openOrders, settledOrders, lastContact, timeline] =
    await together([
      getCustomer(scope, id),
      listAddresses(scope, id),
      listContacts(scope, id),
      listNotes(scope, id, notes),
      newestOrders(scope, id, inArray(orders.state, openStates), MOST_OPEN + 1),
      newestOrders(scope, id, notInArray(orders.state, [...openStates]), MOST_SETTLED),
      findLastContact(scope, id),
      listTimeline(scope, "customer", id),
    ]);
  return { customer, addresses, contacts, notes: page, openOrders, settledOrders, lastContact, timeline };
}

export type RecentOrder = Awaited<ReturnType<typeof newestOrders>>[number];

/** The newest orders of a customer that is in the actor's reach. */
const newestOrders = ({ actor, tx }: Scope, customerId: string, which: SQL, most: number) =>
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
        which,
      ),
    )
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(most);

export type LastContact = { kind: "note" | "order" | "enquiry"; at: Date };

/** When the actor's company last had to do with a customer in reach: by a note of its own, an order, or an enquiry to it, for those who read these. */
async function findLastContact(scope: Scope, customerId: string): Promise<LastContact | undefined> {
  const { actor, tx } = scope;
  const own =
    actor.side === "provider" ? undefined : eq(orders.resellerId, actor.resellerId ?? actor.tenantId);
  const kind = (name: LastContact["kind"]) => sql<LastContact["kind"]>`${name}::text`.as("kind");
  const note = tx
    .select({ kind: kind("note"), at: customerNotes.createdAt })
    .from(customerNotes)
    .where(and(ownNotes(scope), eq(customerNotes.customerId, customerId)))
    .orderBy(desc(customerNotes.createdAt))
    .limit(1);
  const order = tx
    .select({ kind: kind("order"), at: orders.placedAt })
    .from(orders)
    .where(and(eq(orders.tenantId, actor.tenantId), own, eq(orders.customerId, customerId)))
    .orderBy(desc(orders.placedAt))
    .limit(1);
  const enquiry = tx
    .select({ kind: kind("enquiry"), at: enquiries.stateChangedAt })
    .from(enquiries)
    .where(
      and(
        eq(enquiries.tenantId, actor.tenantId),
        actor.resellerId ? eq(enquiries.resellerId, actor.resellerId) : isNull(enquiries.resellerId),
        eq(enquiries.customerId, customerId),
      ),
    )
    .orderBy(desc(enquiries.stateChangedAt))
    .limit(1);
  const all = can(actor, "enquiry:read") ? unionAll(note, order, enquiry) : unionAll(note, order);
  const [last] = await all.orderBy(sql`2 desc`).limit(1);
  return last;
}
