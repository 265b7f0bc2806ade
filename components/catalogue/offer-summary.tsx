import { getTranslations } from "next-intl/server";
import { Money } from "@/components/ui/money";
import type { OfferPrice } from "@/lib/catalogue/queries";

const MOST_SHOWN = 2;

/** The first offers of an item, a line each, and how many more there are. */
export async function OfferSummary({ offers }: { offers: OfferPrice[] }) {
  const [t, kinds, periods] = await Promise.all([
    getTranslations("catalogue"),
    getTranslations("terms.offer"),
    getTranslations("terms.period"),
  ]);
  if (!offers.length) return <span className="text-ink-muted">{t("noOffer")}</span>;
  const more = offers.length - MOST_SHOWN;
  return (
    <>
      {offers.slice(0, MOST_SHOWN).map(({ id, kind, currency, oneTime, recurring, period }) => (
        <span key={id} className="block">
          <span className="text-ink-muted">{kinds(kind)}</span>{" "}
          {oneTime !== null && <Money minor={oneTime} currency={currency} />}
          {oneTime !== null && recurring !== null && " + "}
          {recurring !== null && (
            <>
              <Money minor={recurring} currency={currency} /> {period && periods(period)}
            </>
          )}
        </span>
      ))}
      {more > 0 && <span className="block text-ink-muted">{t("moreOffers", { count: more })}</span>}
    </>
  );
}
