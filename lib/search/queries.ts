import { and, asc, desc, eq, inArray, like, or, type SQL, sql } from "drizzle-orm";
import { customers, items, orders, portfolioEntries, resellers, subscriptions } from "@/db/schema";
import { together } from "@/lib/base/together";
import { searchBeginning, searchWords } from "@/lib/base/words";
import { itemName } from "@/lib/catalogue/names/queries";
import { foundItems } from "@/lib/catalogue/search";
import { billingColumns, withBilling, withOwner } from "@/lib/customers/queries";
import { customersInReach } from "@/lib/customers/reach/queries";
import { foundCustomers } from "@/lib/customers/search";
import { type Scope, scopeFor } from "@/lib/door/scope";
import { timeZone, yearOf } from "@/lib/i18n/locale";
import { among } from "@/lib/list/search";
import { fullOrderNumberOf, orderNumberOf } from "@/lib/numbers/rules";
import { ordersInReach } from "@/lib/orders/queries";
import { foundOrders } from "@/lib/orders/search";
import { foundResellers } from "@/lib/resellers/search";
import { foundEntries } from "@/lib/sellable/search";
import { ofCustomer, subscriptionsInReach } from "@/lib/subscriptions/queries";
import { foundSubscriptions } from "@/lib/subscriptions/search";
import { vatNumberOf } from "@/lib/vat/rules";

const SHOWN = 5;
/** An item has several offers, each with an entry of its own; so many give a few items in most portfolios. */
const ENTRIES_READ = 4 * (SHOWN + 1);

type Group<T> = { hits: T[]; more: boolean };
export type Everything = Awaited<ReturnType<typeof searchEverywhere>>;

/**
 * The first few items, customers, orders, subscriptions and resellers that a search finds, as far as the actor reaches: what has exactly
 * this number first, then whose name begins so, then by name, orders by the newest. Holds no prices.
 */
export async function searchEverywhere(scope: Scope, q: string, locale: string) {
  const of = <T>(within: Scope | undefined, find: (within: Scope) => Promise<Group<T>>) =>
    within && searchWords(q).length ? find(within) : undefined;
  const { side } = scope.actor;
  const sells = side === "reseller" ? scopeFor(scope, "catalogue:read") : undefined;
  const keeps = side === "provider" ? scopeFor(scope, "catalogue:read") : undefined;
  return {
    orders: await of(scopeFor(scope, "order:read"), (within) => findOrders(within, q)),
    subscriptions: await of(scopeFor(scope, "subscription:read"), (within) => findSubscriptions(within, q)),
    customers: await of(side === "customer" ? undefined : scopeFor(scope, "customer:read"), (within) =>
      findCustomers(within, q),
    ),
    items:
      (await of(keeps, (within) => findItems(within, q, locale))) ??
      (await of(sells, (within) => findSold(within, q, locale))),
    resellers: await of(side === "provider" ? scopeFor(scope, "reseller:read") : undefined, (within) =>
      findResellers(within, q),
    ),
  };
}

const first = <T>(found: T[]): Group<T> => ({ hits: found.slice(0, SHOWN), more: found.length > SHOWN });

async function findOrders(scope: Scope, q: string) {
  const number = orderNumberOf(q, yearOf(new Date(), timeZone()));
  return first(
    await scope.tx
      .select({
        id: orders.id,
        number: orders.number,
        customerName: orders.customerName,
        state: orders.state,
      })
      .from(orders)
      .where(
        and(
          ordersInReach(scope),
          await among(scope, orders.id, foundOrders(scope, { q }, "desc", SHOWN + 1)),
        ),
      )
      .orderBy(
        ...exactly(number ? eq(orders.number, number) : undefined),
        desc(orders.placedAt),
        desc(orders.id),
      )
      .limit(SHOWN + 1),
  );
}

/** What runs, the first to come to something first. */
async function findSubscriptions(scope: Scope, q: string) {
  return first(
    await scope.tx
      .select({
        id: subscriptions.id,
        name: subscriptions.name,
        texts: subscriptions.texts,
        quantity: subscriptions.quantity,
        state: subscriptions.state,
        customerName: customers.name,
      })
      .from(subscriptions)
      .innerJoin(customers, ofCustomer)
      .where(
        and(
          subscriptionsInReach(scope),
          await among(scope, subscriptions.id, foundSubscriptions(scope, { q, show: "running" }, SHOWN + 1)),
        ),
      )
      .orderBy(asc(subscriptions.nextOn), asc(subscriptions.id))
      .limit(SHOWN + 1),
  );
}

async function findCustomers(scope: Scope, q: string) {
  const vatNumber = vatNumberOf(q, null);
  const number = fullOrderNumberOf(q, yearOf(new Date(), timeZone()));
  const buyer = scope.tx
    .select({ id: orders.customerId })
    .from(orders)
    .where(and(eq(orders.tenantId, scope.actor.tenantId), eq(orders.number, number ?? "")));
  const exact = or(
    vatNumber ? eq(customers.vatNumber, vatNumber) : undefined,
    number ? sql`${customers.id} = any (array(${buyer}))` : undefined,
  );
  return first(
    await scope.tx
      .select({
        id: customers.id,
        name: customers.name,
        city: billingColumns.city,
        resellerName: resellers.name,
      })
      .from(customers)
      .leftJoin(...withOwner)
      .leftJoin(...withBilling)
      .where(
        and(
          customersInReach(scope),
          or(
            ...(await together([
              among(scope, customers.id, foundCustomers(scope, { q, beginning: true }, SHOWN + 1)),
              among(scope, customers.id, foundCustomers(scope, { q }, SHOWN + 1)),
            ])),
            exact,
          ),
        ),
      )
      .orderBy(
        ...exactly(exact),
        ...exactly(like(customers.search, searchBeginning(q))),
        asc(customers.name),
        asc(customers.id),
      )
      .limit(SHOWN + 1),
  );
}

async function findItems({ actor, tx }: Scope, q: string, locale: string) {
  const exact = inArray(items.sku, spellings(q));
  const found = foundItems({ q }, SHOWN + 1);
  return first(
    await tx
      .select({ id: items.id, name: itemName(locale), sku: items.sku })
      .from(items)
      .where(and(eq(items.tenantId, actor.tenantId), or(await among({ tx }, items.id, found), exact)))
      .orderBy(...exactly(exact), asc(items.name), asc(items.id))
      .limit(SHOWN + 1),
  );
}

/** The items of the reseller's own live portfolio. */
async function findSold({ actor, tx }: Scope, q: string, locale: string) {
  const exact = inArray(items.sku, spellings(q));
  const bySku = tx
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.tenantId, actor.tenantId), exact));
  const found = foundEntries({ q }, ENTRIES_READ);
  const rows = await tx
    .select({ id: items.id, name: itemName(locale), sku: items.sku })
    .from(portfolioEntries)
    .innerJoin(
      items,
      and(
        eq(items.tenantId, portfolioEntries.tenantId),
        eq(items.id, portfolioEntries.itemId),
        eq(items.state, "active"),
      ),
    )
    .where(
      and(
        eq(portfolioEntries.tenantId, actor.tenantId),
        eq(portfolioEntries.versionId, actor.versionId ?? actor.tenantId),
        eq(portfolioEntries.onSale, true),
        or(
          await among({ tx }, portfolioEntries.id, found),
          sql`${portfolioEntries.itemId} = any (array(${bySku}))`,
        ),
      ),
    )
    .orderBy(...exactly(exact), asc(portfolioEntries.sortName), asc(portfolioEntries.id))
    .limit(ENTRIES_READ);
  return first([...new Map(rows.map((row) => [row.id, row])).values()]);
}

async function findResellers({ actor, tx }: Scope, q: string) {
  return first(
    await tx
      .select({ id: resellers.id, name: resellers.name, city: resellers.city })
      .from(resellers)
      .where(
        and(
          eq(resellers.tenantId, actor.tenantId),
          or(
            ...(await together([
              among({ tx }, resellers.id, foundResellers({ q, beginning: true }, SHOWN + 1)),
              among({ tx }, resellers.id, foundResellers({ q }, SHOWN + 1)),
            ])),
          ),
        ),
      )
      .orderBy(...exactly(like(resellers.search, searchBeginning(q))), asc(resellers.name), asc(resellers.id))
      .limit(SHOWN + 1),
  );
}

const exactly = (exact: SQL | undefined): SQL[] => (exact ? [sql`(${exact}) desc`] : []);

const spellings = (q: string) => [...new Set([q, q.toUpperCase(), q.toLowerCase()])];
