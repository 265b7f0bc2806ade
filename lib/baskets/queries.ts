import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { baskets, customers } from "@/db/schema";
import { nameIn } from "@/lib/catalogue/rules";
import type { Scope } from "@/lib/door/scope";
import { type Cursor, keyset, PAGE_SIZE, pageOf } from "@/lib/list/page";
import { totalsOf } from "@/lib/orders/rules";
import { internalOf, retailOf } from "@/lib/sellable/rules";
import type { SaleTerms } from "@/lib/sellable/terms/queries";
import { checkedLines, digestOf, type FoundLine, namesOf, saleOffer } from "./checked/queries";
import { basketsInReach, getBuyer, seesMargin } from "./reach/queries";
import type { CheckedLine } from "./rules";

export type OpenBasket = Awaited<ReturnType<typeof newestBaskets>>[number];

const newestFirst = [desc(baskets.changedAt), desc(baskets.id)];

/** The baskets that were worked on last and hold something. */
export const newestBaskets = (scope: Scope, most: number) => openBaskets(scope, undefined, newestFirst, most);

/** One page of the baskets that hold something, by the time of their last change. */
export async function listBaskets(scope: Scope, { page }: { page?: Cursor }) {
  const { where, orderBy } = keyset(baskets.changedAt, baskets.id, page, "desc", "timestamptz");
  const found = await openBaskets(scope, where, orderBy, PAGE_SIZE + 1);
  return pageOf(found, page, (row) => ({ value: row.changedAt, id: row.id }));
}

/** The baskets first, then the names: the planner, which guesses few customers of a reseller, would begin with those. */
function openBaskets({ actor, reach, tx }: Scope, narrowed: SQL | undefined, orderBy: SQL[], most: number) {
  const open = tx
    .select({
      id: baskets.id,
      customerId: baskets.customerId,
      lineCount: baskets.lineCount,
      changedAt: baskets.changedAt,
      changedByName: baskets.changedByName,
    })
    .from(baskets)
    // Written out, because a parameter would keep the planner off the partial index.
    .where(and(basketsInReach({ actor, reach, tx }), sql`${baskets.lineCount} > 0`, narrowed))
    .orderBy(...orderBy)
    .limit(most)
    .as("baskets");
  return tx
    .select({
      id: open.id,
      customerId: open.customerId,
      customerName: customers.name,
      lineCount: open.lineCount,
      changedAt: open.changedAt,
      changedByName: open.changedByName,
    })
    .from(open)
    .innerJoin(customers, and(eq(customers.tenantId, actor.tenantId), eq(customers.id, open.customerId)))
    .orderBy(...orderBy);
}

/** How many lines the basket of a customer in reach holds; 0 while there is none. */
export async function countBasketLines(scope: Scope, customerId: string): Promise<number> {
  const [found] = await scope.tx
    .select({ lineCount: baskets.lineCount })
    .from(baskets)
    .where(and(basketsInReach(scope), eq(baskets.customerId, customerId)));
  return found?.lineCount ?? 0;
}

export type Basket = Awaited<ReturnType<typeof getBasket>>;
export type BasketLine = Basket["lines"][number];

/**
 * The basket of a customer at the prices of now, with what became different since it was quoted; empty while there is
 * none. Only for who sees margins do lines carry `internal`. Throws NOT_FOUND for a customer out of reach.
 */
export async function getBasket(
  scope: Scope,
  { customer: customerId, locale }: { customer: string; locale: string },
) {
  const { actor } = scope;
  const buyer = await getBuyer(scope, customerId);
  const [basket] = await scope.tx
    .select()
    .from(baskets)
    .where(and(basketsInReach(scope), eq(baskets.customerId, customerId)));
  const checked = basket ? await checkedLines(scope, basket.id) : [];
  const lines = checked.map((line) => shownLine(line, seesMargin(actor), locale));
  return {
    customer: buyer,
    id: basket?.id,
    version: basket?.version ?? 0,
    reference: basket?.reference ?? null,
    note: basket?.note ?? null,
    destination: {
      deliveryAddress: basket?.deliveryAddressId ?? null,
      billingAddress: basket?.billingAddressId ?? null,
      contact: basket?.contactId ?? null,
    },
    changedAt: basket?.changedAt ?? null,
    changedByName: basket?.changedByName ?? null,
    lines,
    totals: totalsOf(lines.filter(({ standing }) => standing !== "gone").map(pricedLine)),
    seen: digestOf(checked, seesMargin(actor)),
    currency: actor.portfolioCurrency ?? actor.currency,
    salesBlocked: actor.salesBlocked,
  };
}

/** What a page may know of a line, column by column: transfer prices come along only for those who may see them. */
function shownLine(
  { id, offerId, quantity, own, quoted, now, check }: FoundLine,
  sees: boolean,
  locale: string,
) {
  const terms = now ? { ...now, kind: now.offerKind } : quoted;
  const offer = now && saleOffer(now);
  const { kind, currency, period, termMonths, noticeDays, renewal } = terms;
  return {
    id,
    offerId,
    quantity,
    ...{ kind, currency, period, termMonths, noticeDays, renewal },
    itemId: now?.itemId,
    sku: now?.sku,
    name: now ? nameIn(namesOf(now.texts), now.name, locale) : nameIn(quoted.names, quoted.name, locale),
    quoted: { currency: quoted.currency, period: quoted.period },
    own,
    retail: check.price,
    catalogue: offer && retailOf(offer.own, offer.suggested),
    standing: check.standing,
    dropped: check.dropped,
    changes: check.changes,
    ...(now && sees && { internal: internalFor(now, check) }),
  };
}

function internalFor(now: SaleTerms, { price }: CheckedLine) {
  const { suggested, transfer } = saleOffer(now);
  return internalOf({ transfer, suggested, retail: price }, now);
}

const pricedLine = ({ quantity, period, retail }: ReturnType<typeof shownLine>) => ({
  quantity,
  period,
  retailOneTime: retail.oneTime,
  retailRecurring: retail.recurring,
});
