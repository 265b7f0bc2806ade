import { sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { numberRanges, orderLines, orders } from "@/db/schema";
import type { Calendar } from "./calendar";
import type { CatalogueOffer } from "./catalogue-rows";
import type { Customer } from "./customers";
import type { Entry } from "./journal";
import { historyOf, type Placed } from "./orders/history";
import { billedTotalsOf, linesOf, totalsOf } from "./orders/lines";
import type { OrderPlan } from "./orders/plan";
import { promisesOf } from "./orders/promises";
import { askedOfSubscriptions } from "./orders/requests";
import { beginSubscriptions, pricesAhead } from "./orders/subscriptions";
import { beginWork } from "./orders/work";
import { known, type People, sellers, staff } from "./people";
import type { DemoProvider } from "./rows";
import type { Db } from "./tenants";

/** Who also orders for their own company, by the customer. */
const orderingCustomers = new Map([["muster-gmbh", "it@muster-gmbh.example"]]);

/** Puts in the orders of one tenant with their lines, numbered without gaps by year; returns what happened to them. */
export async function putOrders(
  db: Db,
  tenantId: string,
  provider: DemoProvider,
  plans: OrderPlan[],
  customers: Customer[],
  catalogue: CatalogueOffer[],
  people: People,
  calendar: Calendar,
): Promise<Entry[]> {
  const language = provider.language;
  const fulfilment = staff(people, provider.slug, "fulfilment");
  const bySlug = new Map(customers.map((customer) => [customer.slug, customer]));
  const numbers = new Map<number, number>();

  const rows = plans
    .map((plan, at) => ({
      plan,
      placedAt: calendar.before(plan.daysAgo, 7 + ((at * 5) % 9), (at * 17) % 60),
    }))
    .toSorted((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
    .map(({ plan, placedAt }, at) => {
      const customer = known(bySlug, plan.customer);
      const placed: Placed = {
        id: newId(),
        number: nextNumber(numbers, placedAt.getUTCFullYear()),
        state: plan.state,
        placedAt,
        ...placerOf(customer, provider.slug, people, at),
        resellerId: customer.reseller?.id ?? null,
        customerId: customer.id,
      };
      const lines = linesOf(plan.lines, customer.reseller, catalogue, plan.daysAgo);
      const history = historyOf(placed, lines, fulfilment, language, calendar);
      const reference = at % 3 ? null : `${language === "de" ? "Bestellung" : "PO"} ${2040 + at * 7}`;
      const states = history.deliveries.map(({ deliveryState }) => deliveryState);
      const promised = promisesOf({ plan, placedAt, lines, states, language, calendar });
      return { placed, customer, lines, history, reference, promised };
    });

  await db.insert(orders).values(
    rows.map(({ placed: { placedBy, side, ...placed }, customer, lines, history, reference, promised }) => ({
      ...placed,
      ...totalsOf(lines),
      ...billedTotalsOf(customer.reseller?.model ?? "direct", lines),
      ...customer.destination,
      ...promised.order,
      tenantId,
      resellerName: customer.reseller?.name ?? null,
      customerName: customer.name,
      model: customer.reseller?.model ?? ("direct" as const),
      stateChangedAt: history.stateChangedAt,
      stateReason: history.stateReason,
      currency: provider.currency,
      lineCount: lines.length,
      reference,
      placedBy: placedBy.id,
      placedByName: placedBy.name,
      idempotencyKey: newId(),
      createdAt: placed.placedAt,
      updatedAt: history.stateChangedAt,
    })),
  );
  await db.insert(orderLines).values(
    rows.flatMap(({ placed, lines, history, promised }) =>
      lines.map(({ stockKept, ...line }, at) => ({
        ...line,
        ...history.deliveries[at],
        ...promised.promises[at],
        activatedAt: activatedAt(history.deliveries[at]),
        deliveredAt: stockKept ? activatedAt(history.deliveries[at]) : null,
        tenantId,
        orderId: placed.id,
        resellerId: placed.resellerId,
        customerId: placed.customerId,
        createdAt: placed.placedAt,
        updatedAt: history.deliveries[at]?.deliveryChangedAt ?? placed.placedAt,
      })),
    ),
  );
  for (const statement of [
    ...beginSubscriptions(tenantId),
    pricesAhead(tenantId),
    askedOfSubscriptions(tenantId),
    beginWork(tenantId),
  ])
    await db.execute(sql.raw(statement));
  await db
    .insert(numberRanges)
    .values([...numbers].map(([year, value]) => ({ tenantId, id: newId(), kind: "order", year, value })));
  return rows.flatMap(({ history }) => history.journal);
}

const activatedAt = (delivery?: { deliveryState: string; deliveryChangedAt: Date }) =>
  delivery?.deliveryState === "activated" ? delivery.deliveryChangedAt : null;

function nextNumber(numbers: Map<number, number>, year: number): string {
  const value = (numbers.get(year) ?? 0) + 1;
  numbers.set(year, value);
  return `O-${year}-${String(value).padStart(5, "0")}`;
}

/** The customer itself now and then, else somebody who sells for its reseller, else the provider's own sales. */
function placerOf({ slug, reseller }: Customer, tenant: string, people: People, at: number) {
  const ordering = orderingCustomers.get(slug);
  if (ordering && at % 2) return { placedBy: known(people, ordering), side: "customer" as const };
  if (!reseller) return { placedBy: staff(people, tenant, "sales"), side: "provider" as const };
  const team = sellers(people, tenant, reseller.slug);
  return { placedBy: known(new Map(team.entries()), at % team.length), side: "reseller" as const };
}
