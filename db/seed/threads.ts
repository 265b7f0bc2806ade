import { and, desc, eq } from "drizzle-orm";
import { newId } from "@/db/columns";
import { messages, orders, subscriptions } from "@/db/schema";
import type { Calendar } from "./calendar";
import { demoThreads } from "./companies/threads";
import type { Customer } from "./customers";
import { first, known, type People, type Person, sellers, staff } from "./people";
import type { DemoProvider, DemoThread } from "./rows";
import type { Db } from "./tenants";

type Row = typeof messages.$inferInsert;

/** Puts in what the companies of one tenant wrote to each other about orders and subscriptions, and what the provider asked. */
export async function putThreads(
  db: Db,
  tenantId: string,
  provider: DemoProvider,
  customers: Customer[],
  people: People,
  calendar: Calendar,
): Promise<void> {
  const bySlug = new Map(customers.map((customer) => [customer.slug, customer]));
  const fulfilment = staff(people, provider.slug, "fulfilment");
  const rows = await askedOf(db, tenantId, fulfilment);
  for (const demo of demoThreads.filter(({ tenant }) => tenant === provider.slug)) {
    const customer = known(bySlug, demo.customer);
    const subject = await subjectOf(db, tenantId, customer.id, demo.about);
    const authors = {
      provider: fulfilment,
      reseller: customer.reseller && first(sellers(people, provider.slug, customer.reseller.slug)),
      customer: people.get("it@muster-gmbh.example"),
    };
    demo.messages.forEach(([side, text], at) => {
      const author = known(new Map(Object.entries(authors)), side);
      rows.push({
        ...{ tenantId, id: newId(), thread: demo.thread, text },
        ...{ resellerId: customer.reseller?.id ?? null, customerId: customer.id, ...subject.of },
        ...{ authorSide: side, authorId: author?.id, authorName: author?.name ?? customer.name },
        createdAt: calendar.after(subject.since, at + 1, 9 + at),
      });
    });
  }
  await db.insert(messages).values(rows);
}

async function subjectOf(db: Db, tenantId: string, customerId: string, about: DemoThread["about"]) {
  const [found] =
    "sku" in about
      ? await db
          .select({ id: subscriptions.id, since: subscriptions.startedAt })
          .from(subscriptions)
          .where(and(eq(subscriptions.customerId, customerId), eq(subscriptions.sku, about.sku)))
          .limit(1)
      : await db
          .select({ id: orders.id, since: orders.placedAt })
          .from(orders)
          .where(
            and(
              eq(orders.tenantId, tenantId),
              eq(orders.customerId, customerId),
              eq(orders.state, about.state),
            ),
          )
          .orderBy(desc(orders.placedAt))
          .limit(1);
  if (!found) throw new Error(`the demo data hold nothing to write about: ${JSON.stringify(about)}`);
  return { since: found.since, of: "sku" in about ? { subscriptionId: found.id } : { orderId: found.id } };
}

/** The questions that wait for an answer. */
async function askedOf(db: Db, tenantId: string, author: Person): Promise<Row[]> {
  const asked = await db
    .select()
    .from(orders)
    .where(and(eq(orders.tenantId, tenantId), eq(orders.state, "information asked")));
  return asked.flatMap(
    ({ id: orderId, resellerId, customerId, stateReason: text, stateChangedAt: createdAt }) =>
      resellerId && text
        ? {
            ...{ tenantId, id: newId(), thread: "provider-reseller", kind: "question", text, createdAt },
            ...{ resellerId, customerId, orderId },
            ...{ authorSide: "provider", authorId: author.id, authorName: author.name },
          }
        : [],
  );
}
