import { and, eq } from "drizzle-orm";
import { basketLines } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import { checkedLines, quoteOf, saleOffer } from "@/lib/baskets/checked/queries";
import { linesIn, seesMargin } from "@/lib/baskets/reach/queries";
import { checkLine } from "@/lib/baskets/rules";
import type { LinePrice } from "@/lib/baskets/schema";
import { aboutBasket, lockSeen, nameOf, sentForm, touch } from "@/lib/baskets/write";
import type { Scope } from "@/lib/door/scope";
import { eachPart, priceParts, rangeOf } from "@/lib/pricing/rules";
import { refuseOutside } from "@/lib/sellable/commands";
import { retailOf } from "@/lib/sellable/rules";
import { findLine } from "./queries";

/**
 * Sets the price of one line of a basket alone; a part left empty follows the catalogue. Returns whose basket it is.
 * Throws NOT_FOUND, INVALID outside the allowed range, CONFLICT where the basket changed or the offer is gone.
 */
export async function priceLine(scope: Scope, given: LinePrice): Promise<{ customer: string }> {
  const { basketId } = await findLine(scope, given.line);
  const form = sentForm("price", given);
  const { basket, done } = await lockSeen(scope, { ...given, basket: basketId }, form);
  if (done) return { customer: basket.customerId };
  const line = (await checkedLines(scope, basket.id)).find(({ id }) => id === given.line);
  if (!line?.now) throw new AppError("CONFLICT", "basketOfferGone");
  const offer = saleOffer(line.now);
  const { currency, suggested, floorBp, ceilingBp } = offer;
  const catalogue = retailOf(offer.own, offer.suggested);
  const own = eachPart((part) => (catalogue[part] === null ? null : given[part]));
  for (const part of priceParts)
    refuseOutside(rangeOf(suggested[part], floorBp, ceilingBp), { part, currency }, own[part]);
  const kept = { own, quoted: { ...line.quoted, currency }, quotedTransfer: offer.transfer };
  const { price } = checkLine(kept, offer, seesMargin(scope.actor));
  await scope.tx
    .update(basketLines)
    .set({
      ownOneTime: own.oneTime,
      ownRecurring: own.recurring,
      quoted: quoteOf(line.now, price),
      quotedTransferOneTime: offer.transfer.oneTime,
      quotedTransferRecurring: offer.transfer.recurring,
      updatedAt: new Date(),
    })
    .where(and(linesIn(scope, basket.id), eq(basketLines.id, given.line)));
  await touch(scope, basket, form);
  await record(scope, "basket-priced", aboutBasket(basket, await nameOf(scope, basket)), {
    before: { offer: line.offerId, currency, ...line.own },
    after: { offer: line.offerId, currency, ...own },
  });
  return { customer: basket.customerId };
}
