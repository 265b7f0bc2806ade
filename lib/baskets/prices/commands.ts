import { and, eq } from "drizzle-orm";
import { basketLines } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Scope } from "@/lib/scope";
import { refuseOutside } from "@/lib/sellable/commands";
import { eachPart, priceParts, rangeOf, retailOf } from "@/lib/sellable/rules";
import { checkedLines, saleOffer, toldOf } from "../checked/queries";
import { linesIn, seesMargin } from "../reach/queries";
import { checkLine } from "../rules";
import type { LinePrice } from "../schema";
import { lockSeen, nameOf, record, sentForm, touch } from "../write";
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
  const kept = { own, told: { ...line.told, currency }, toldTransfer: offer.transfer };
  const { price } = checkLine(kept, offer, seesMargin(scope.actor));
  await scope.tx
    .update(basketLines)
    .set({
      ownOneTime: own.oneTime,
      ownRecurring: own.recurring,
      told: toldOf(line.now, price),
      toldTransferOneTime: offer.transfer.oneTime,
      toldTransferRecurring: offer.transfer.recurring,
      updatedAt: new Date(),
    })
    .where(and(linesIn(scope, basket.id), eq(basketLines.id, given.line)));
  await touch(scope, basket, form);
  await record(scope, "basket-priced", basket, await nameOf(scope, basket), {
    before: { offer: line.offerId, currency, ...line.own },
    after: { offer: line.offerId, currency, ...own },
  });
  return { customer: basket.customerId };
}
