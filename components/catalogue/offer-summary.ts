import type { Cell } from "@/components/ui/data-table/cells";
import { moneyPiece } from "@/components/ui/data-table/written";
import type { OfferPrice } from "@/lib/catalogue/queries";
import type { Speech } from "@/lib/i18n/speech";

const MOST_SHOWN = 2;

/** The first offers of an item, a line each, and how many more there are. */
export function offerSummary(offers: OfferPrice[], speech: Speech): Cell {
  const [t, kinds, periods] = [
    speech.words("catalogue"),
    speech.words("terms.offer"),
    speech.words("terms.period"),
  ];
  if (!offers.length) return { note: t("noOffer") };
  const more = offers.length - MOST_SHOWN;
  return [
    ...offers.slice(0, MOST_SHOWN).map(({ kind, currency, oneTime, recurring, period }) => {
      const amounts = [
        oneTime !== null && moneyPiece(oneTime, currency, speech).money,
        recurring !== null &&
          [moneyPiece(recurring, currency, speech).money, period && periods(period)]
            .filter(Boolean)
            .join(" "),
      ];
      return { money: amounts.filter(Boolean).join(" + "), before: kinds(kind) };
    }),
    ...(more > 0 ? [{ note: t("moreOffers", { count: more }) }] : []),
  ];
}
