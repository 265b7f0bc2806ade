import { and, eq } from "drizzle-orm";
import { portfolios, resellers } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import { type BasketLine, getBasket, newestBaskets } from "@/lib/baskets/queries";
import { findLeftOut, getOrdered } from "@/lib/baskets/reordering/queries";
import type { WantedLine } from "@/lib/baskets/rules";
import type { BasketAddress, ReviewAddress } from "@/lib/baskets/schema";
import { listCustomers } from "@/lib/customers/queries";
import { can, type Scope } from "@/lib/door/scope";
import { listDestinations } from "@/lib/orders/destination/queries";
import { findDirectOffers, listDirect, listDirectCategories } from "@/lib/sellable/direct/queries";
import { findSellableOffers, listSellable, listSellableCategories } from "@/lib/sellable/queries";
import type { OfferToPick } from "@/lib/sellable/rules";
import { listRunningOffers } from "./running/queries";

const BASKETS_SHOWN = 5;

/** The step of the checkout that an address asks for: customers to choose from, or one's basket beside what may be added. */
export async function getCheckout(scope: Scope, address: BasketAddress & { locale: string }) {
  const { customer, q, page } = address;
  if (customer) return { picking: await getPicking(scope, { ...address, customer }), choosing: undefined };
  const owner = scope.actor.side === "provider" ? "direct" : undefined;
  const customers = await listCustomers(scope, { q, page, owner, state: undefined });
  const baskets = q || page ? [] : await newestBaskets(scope, BASKETS_SHOWN);
  return { choosing: { customers, baskets }, picking: undefined };
}

/** A basket to be checked, the destinations it may go to and, after an order was repeated, what was left out. Throws NOT_FOUND. */
export async function getReviewedBasket(
  scope: Scope,
  { customer, order, again, locale }: ReviewAddress & { locale: string },
) {
  const basket = await getBasket(scope, { customer, locale });
  const destinations = await listDestinations(scope, customer);
  const leftOut = order ? await findLeftOut(scope, order) : undefined;
  const running = can(scope.actor, "subscription:change")
    ? await listRunningOffers(scope, customer, addable(basket.lines))
    : [];
  return { basket, destinations, leftOut, running, again: await findWantedAgain(scope, customer, again) };
}

/** The offers whose units can be added to what runs: what is paid once comes with an order alone. */
const addable = (lines: BasketLine[]): string[] =>
  lines
    .filter(({ standing, retail }) => standing === "fits" && retail.recurring !== null && !retail.oneTime)
    .map(({ offerId }) => offerId);

/** The order that should be put into a basket beside what the basket holds. Throws NOT_FOUND for another customer's. */
async function findWantedAgain(scope: Scope, customerId: string, order: string | null) {
  if (!order) return;
  const found = await getOrdered(scope, order);
  if (found.customerId !== customerId) throw notThere();
  return { ...found, id: order };
}

export type ReviewedBasket = Awaited<ReturnType<typeof getReviewedBasket>>;
export type Choosing = NonNullable<Awaited<ReturnType<typeof getCheckout>>["choosing"]>;
export type Picking = Awaited<ReturnType<typeof getPicking>>;

/** A basket, the offers that an address puts into it, and one page of offers to add. */
async function getPicking(
  scope: Scope,
  { customer, locale, wanted, ...address }: BasketAddress & { customer: string; locale: string },
) {
  const { q, category, page } = address;
  const assortment = assortmentOf(scope);
  const basket = await getBasket(scope, { customer, locale });
  const offerIds = wanted.map(({ offerId }) => offerId);
  const [offered, categories, found] = await together([
    assortment.list(scope, { q, category, page, locale }),
    assortment.categories(scope, locale),
    assortment.find(scope, { offerIds, locale }),
  ]);
  return { ...basket, ...putIn(wanted, found), offered, categories };
}

/** What there is to sell: a reseller's portfolio at its prices, or for a direct customer the provider's catalogue at list price. */
const assortmentOf = ({ actor }: Scope) =>
  actor.side === "provider"
    ? { list: listDirect, categories: listDirectCategories, find: findDirectOffers }
    : { list: listSellable, categories: listSellableCategories, find: findSellableOffers };

/** The wanted offers with the quantity asked for, and how many of them may not be sold. */
function putIn(wanted: WantedLine[], found: OfferToPick[]) {
  const byOffer = new Map(found.map((offer) => [offer.offerId, offer]));
  const lines = wanted.flatMap(({ offerId, quantity }) => {
    const offer = byOffer.get(offerId);
    return offer ? [{ ...offer, wanted: quantity }] : [];
  });
  return { wanted: lines, unsellable: wanted.length - lines.length };
}

/** What the selling reseller may do at this moment: read anew, since the actor was read before the transaction. */
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
