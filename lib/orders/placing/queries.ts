import { and, eq, inArray, sql } from "drizzle-orm";
import {
  customers,
  items,
  offers,
  portfolioEntries,
  portfolios,
  resellerPrices,
  resellers,
} from "@/db/schema";
import { customersInReach, listCustomers } from "@/lib/customers/queries";
import { notThere } from "@/lib/errors";
import type { Scope } from "@/lib/scope";
import { findSellableOffers, listSellable, sellableOverview } from "@/lib/sellable/queries";
import { totalsOf } from "../rules";
import type { WantedLine } from "./rules";
import type { BasketAddress } from "./schema";

export type Basket = Awaited<ReturnType<typeof getBasket>>;
export type BasketLine = Basket["lines"][number];

/**
 * An order being put together, at the prices of now: its lines, and the names of what was chosen but may not be sold any
 * more ("" where even the name is out of reach). Throws NOT_FOUND for a customer out of reach.
 */
export async function getBasket(
  scope: Scope,
  { customer, lines, locale }: { customer: string; lines: WantedLine[]; locale: string },
) {
  const { actor } = scope;
  const buyer = await getBuyer(scope, customer);
  const found = await findSellableOffers(scope, { offerIds: lines.map(({ offerId }) => offerId), locale });
  const byOffer = new Map(found.map((offer) => [offer.offerId, offer]));
  const known = lines.flatMap(({ offerId, quantity }) => {
    const offer = byOffer.get(offerId);
    return offer ? [{ ...offer, quantity }] : [];
  });
  const missing = lines.map(({ offerId }) => offerId).filter((offerId) => !byOffer.has(offerId));
  return {
    customer: buyer,
    lines: known,
    gone: await namesOf(scope, missing),
    totals: totalsOf(
      known.map(({ quantity, period, retail }) => ({
        quantity,
        period,
        retailOneTime: retail.oneTime,
        retailRecurring: retail.recurring,
      })),
    ),
    currency: actor.portfolioCurrency ?? actor.currency,
    versionId: actor.versionId,
    salesBlocked: actor.salesBlocked,
  };
}

/** The step of placing that an address asks for: customers to choose from, or one's basket beside what may be added. */
export async function getPlacing(scope: Scope, address: BasketAddress & { locale: string }) {
  const { customer, q, page } = address;
  return customer
    ? { picking: await getPicking(scope, { ...address, customer }), customers: undefined }
    : { customers: await listCustomers(scope, { q, page, state: undefined }), picking: undefined };
}

/** A basket beside one page of what may be added to it. */
async function getPicking(
  scope: Scope,
  { customer, locale, ...address }: BasketAddress & { customer: string; locale: string },
) {
  const { q, category, page, lines } = address;
  const basket = await getBasket(scope, { customer, lines, locale });
  const offered = await listSellable(scope, { q, category, page, locale });
  const overview = await sellableOverview(scope, { q, category, locale });
  return { ...basket, offered, ...overview };
}

/** The customer of an order to be, if it is in reach. */
export async function getBuyer(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select({ id: customers.id, name: customers.name, state: customers.state })
    .from(customers)
    .where(and(customersInReach(scope), eq(customers.id, id)));
  if (!found) throw notThere();
  return found;
}

/** The name of each offer that is no longer sellable, as far as the portfolio still holds it. */
async function namesOf({ actor, tx }: Scope, offerIds: string[]): Promise<string[]> {
  if (!offerIds.length) return [];
  const entries = await tx
    .select({ offerId: portfolioEntries.offerId, name: portfolioEntries.sortName })
    .from(portfolioEntries)
    .where(
      and(
        eq(portfolioEntries.tenantId, actor.tenantId),
        sql`${portfolioEntries.versionId} = ${actor.versionId}::uuid`,
        inArray(portfolioEntries.offerId, offerIds),
      ),
    );
  const names = new Map(entries.map(({ offerId, name }) => [offerId, name]));
  return offerIds.map((offerId) => names.get(offerId) ?? "");
}

/** What the selling company may do at this moment: read anew, since the actor was read before the transaction. */
export async function readSeller({ actor, tx }: Scope) {
  const [seller] = await tx
    .select({
      name: resellers.name,
      model: resellers.model,
      salesBlocked: resellers.salesBlocked,
      portfolioId: resellers.portfolioId,
    })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, actor.resellerId ?? actor.tenantId)));
  if (!seller) throw notThere();
  return seller;
}

/** The live version and the currency of the actor's own portfolio at this moment. */
export async function readLivePortfolio({ actor, tx }: Scope, portfolioId: string) {
  const [portfolio] = await tx
    .select({ liveVersionId: portfolios.liveVersionId, currency: portfolios.currency })
    .from(portfolios)
    .where(and(eq(portfolios.tenantId, actor.tenantId), eq(portfolios.id, portfolioId)));
  return portfolio;
}

/**
 * Everything an order's lines must remember, of those offers that are sellable in the given version at this moment. For
 * the server's own use: it reads transfer prices whatever the actor may see.
 */
export const readLines = ({ actor, tx }: Scope, versionId: string, offerIds: string[]) =>
  tx
    .select({
      offerId: offers.id,
      itemId: items.id,
      sku: items.sku,
      name: items.name,
      manufacturer: items.manufacturer,
      itemKind: items.kind,
      texts: items.texts,
      offerKind: offers.kind,
      period: offers.period,
      termMonths: offers.termMonths,
      noticeDays: offers.noticeDays,
      renewal: offers.renewal,
      suggestedOneTime: portfolioEntries.suggestedOneTime,
      suggestedRecurring: portfolioEntries.suggestedRecurring,
      transferOneTime: portfolioEntries.transferOneTime,
      transferRecurring: portfolioEntries.transferRecurring,
      floorBp: portfolioEntries.floorBp,
      ceilingBp: portfolioEntries.ceilingBp,
      commissionBp: portfolioEntries.commissionBp,
      ownOneTime: resellerPrices.oneTime,
      ownRecurring: resellerPrices.recurring,
    })
    .from(portfolioEntries)
    .innerJoin(
      offers,
      and(
        eq(offers.tenantId, portfolioEntries.tenantId),
        eq(offers.id, portfolioEntries.offerId),
        eq(offers.state, "active"),
      ),
    )
    .innerJoin(
      items,
      and(
        eq(items.tenantId, portfolioEntries.tenantId),
        eq(items.id, portfolioEntries.itemId),
        eq(items.state, "active"),
      ),
    )
    .leftJoin(
      resellerPrices,
      and(
        eq(resellerPrices.tenantId, portfolioEntries.tenantId),
        eq(resellerPrices.resellerId, actor.resellerId ?? actor.tenantId),
        eq(resellerPrices.offerId, portfolioEntries.offerId),
      ),
    )
    .where(
      and(
        eq(portfolioEntries.tenantId, actor.tenantId),
        eq(portfolioEntries.versionId, versionId),
        eq(portfolioEntries.onSale, true),
        inArray(portfolioEntries.offerId, offerIds),
      ),
    );

export type ReadLine = Awaited<ReturnType<typeof readLines>>[number];
