import type { Cell, MoneyPiece } from "@/components/ui/data-table/cells";
import { moneyPiece, periodicPiece } from "@/components/ui/data-table/written";
import type { OfferPrice } from "@/lib/catalogue/queries";
import type { Speech } from "@/lib/i18n/speech";

const MOST_SHOWN = 2;

/** The first offers of an item, a line each, and how many more there are. */
export function offerSummary(offers: OfferPrice[], speech: Speech): Cell {
  const [t, kinds] = [speech.words("catalogue"), speech.words("terms.offer")];
  if (!offers.length) return { note: t("noOffer") };
  const more = offers.length - MOST_SHOWN;
  return [
    ...offers.slice(0, MOST_SHOWN).map((offer) => ({ ...priceOf(offer, speech), before: kinds(offer.kind) })),
    ...(more > 0 ? [{ note: t("moreOffers", { count: more }) }] : []),
  ];
}

/** "29.00 €", "29.00 €/month", both of them with a plus, or a dash for none. */
function priceOf({ currency, oneTime, recurring, period }: OfferPrice, speech: Speech): MoneyPiece {
  if (recurring === null) return oneTime === null ? { money: "–" } : moneyPiece(oneTime, currency, speech);
  const due = periodicPiece(recurring, currency, period, speech);
  if (oneTime === null) return due;
  return { ...due, money: `${moneyPiece(oneTime, currency, speech).money} + ${due.money}` };
}
