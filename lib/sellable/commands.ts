import { and, eq } from "drizzle-orm";
import { resellerPrices } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit } from "@/lib/audit/audit";
import { AppError, type ErrorKey, notThere } from "@/lib/base/errors";
import { isFree } from "@/lib/catalogue/rules";
import type { Scope } from "@/lib/door/scope";
import { eachPart, isWithin, type Price, type PricePart, priceParts, type Range } from "@/lib/pricing/rules";
import { findSellableOffers } from "./queries";
import { hasPart } from "./rules";
import type { OwnPrice } from "./schema";

/**
 * Sets the company's own retail price of one sellable offer, part by part; a part left empty follows the suggested price.
 * Returns the item's id. Throws NOT_FOUND when the offer is not sellable, INVALID outside the allowed range and for the price 0
 * without a yes, CONFLICT when
 * somebody else set the price in the meantime.
 */
export async function setOwnPrice(scope: Scope, given: OwnPrice): Promise<string> {
  const { actor } = scope;
  const [offer] = await findSellableOffers(scope, { offerIds: [given.offer], locale: actor.tenantLocale });
  if (!offer?.internal) throw notThere();
  const wanted = eachPart((part) => (hasPart(offer, part) ? given[part] : null));
  for (const part of priceParts)
    refuseOutside(offer.internal.range[part], { part, currency: offer.currency }, wanted[part]);
  const retailBy = (own: Price | null) => eachPart((part) => own?.[part] ?? offer.suggested[part]);
  if (isFree(retailBy(wanted)) && !isFree(retailBy(offer.own)) && !given.free)
    throw new AppError("INVALID", "freeOffers", { count: 1 }, "free");
  if (!(await store(scope, given, wanted))) throw new AppError("CONFLICT", "edited");
  await audit(scope, {
    action: "price-set",
    record: { kind: "offer", id: offer.offerId, label: offer.name },
    resellerId: actor.resellerId,
    words: { item: offer.name },
    before: offer.own && { ...offer.own, currency: offer.currency },
    after: { ...wanted, currency: offer.currency },
  });
  return offer.itemId;
}

/** Refuses an own price of one part outside the range, and says what is allowed. Throws INVALID at the part's field. */
export function refuseOutside(
  { from, to }: Range,
  { part, currency }: { part: PricePart; currency: string },
  minor: number | null,
): void {
  if (minor === null || isWithin(minor, { from, to })) return;
  const key: ErrorKey = to === null ? "priceFrom" : from === null ? "priceTo" : "priceRange";
  throw new AppError(
    "INVALID",
    key,
    { from: { minor: from ?? 0, currency }, to: { minor: to ?? 0, currency } },
    part,
  );
}

/** Whether the price was still as the editor saw it, and is now as wanted. */
async function store({ actor, tx }: Scope, { offer, version }: OwnPrice, wanted: Price): Promise<boolean> {
  const { tenantId, resellerId } = actor;
  if (!resellerId) throw notThere();
  const asSeen = and(
    eq(resellerPrices.tenantId, tenantId),
    eq(resellerPrices.resellerId, resellerId),
    eq(resellerPrices.offerId, offer),
    eq(resellerPrices.version, version),
  );
  const id = { id: resellerPrices.id };
  const empty = wanted.oneTime === null && wanted.recurring === null;
  if (empty && version === 0) return true;
  const stored = empty
    ? await tx.delete(resellerPrices).where(asSeen).returning(id)
    : version === 0
      ? await tx
          .insert(resellerPrices)
          .values({ tenantId, resellerId, offerId: offer, ...wanted })
          .onConflictDoNothing()
          .returning(id)
      : await tx
          .update(resellerPrices)
          .set({ ...wanted, ...nextVersion(resellerPrices) })
          .where(asSeen)
          .returning(id);
  return stored.length === 1;
}
