import { and, eq } from "drizzle-orm";
import { portfolios, resellers } from "@/db/schema";
import { getBasket, newestBaskets } from "@/lib/baskets/queries";
import type { WantedLine } from "@/lib/baskets/rules";
import type { BasketAddress } from "@/lib/baskets/schema";
import { listCustomers } from "@/lib/customers/queries";
import { notThere } from "@/lib/errors";
import type { Scope } from "@/lib/scope";
import { findSellableOffers, listSellable, sellableOverview } from "@/lib/sellable/queries";

const BASKETS_SHOWN = 5;

/** The step of placing that an address asks for: customers to choose from, or one's basket beside what may be added. */
export async function getPlacing(scope: Scope, address: BasketAddress & { locale: string }) {
  const { customer, q, page } = address;
  if (customer) return { picking: await getPicking(scope, { ...address, customer }), choosing: undefined };
  const customers = await listCustomers(scope, { q, page, state: undefined });
  const baskets = q || page ? [] : await newestBaskets(scope, BASKETS_SHOWN);
  return { choosing: { customers, baskets }, picking: undefined };
}

export type Choosing = NonNullable<Awaited<ReturnType<typeof getPlacing>>["choosing"]>;
export type Picking = Awaited<ReturnType<typeof getPicking>>;

/** A basket beside what an address wants put in, and one page of what may be added. */
async function getPicking(
  scope: Scope,
  { customer, locale, wanted, ...address }: BasketAddress & { customer: string; locale: string },
) {
  const { q, category, page } = address;
  const basket = await getBasket(scope, { customer, locale });
  const offered = await listSellable(scope, { q, category, page, locale });
  const overview = await sellableOverview(scope, { q, category, locale });
  return { ...basket, ...(await putIn(scope, wanted, locale)), offered, ...overview };
}

/** The wanted offers with the quantity asked for, and how many of them may not be sold. */
async function putIn(scope: Scope, wanted: WantedLine[], locale: string) {
  const found = await findSellableOffers(scope, { offerIds: wanted.map(({ offerId }) => offerId), locale });
  const byOffer = new Map(found.map((offer) => [offer.offerId, offer]));
  const lines = wanted.flatMap(({ offerId, quantity }) => {
    const offer = byOffer.get(offerId);
    return offer ? [{ ...offer, wanted: quantity }] : [];
  });
  return { wanted: lines, unsellable: wanted.length - lines.length };
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
