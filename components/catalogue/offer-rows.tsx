import { buttonClass } from "@/components/ui/button-class";
import { Link } from "@/components/ui/link";
import type { ItemFormData } from "@/lib/catalogue/records";
import { FIRST_NEW_OFFER, MOST_OFFERS } from "@/lib/catalogue/schema";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import { OfferFields } from "./offer-fields";

type OfferRowsProps = { offers: ItemFormData["offers"]; rows?: number; actor: Actor };

/**
 * A group of fields per offer: those there are, then empty ones, which have names of their own, so that an offer somebody
 * else adds meanwhile does not slip under what is typed here. The link asks for one more and keeps what is typed once
 * scripts run.
 */
export async function OfferRows({ offers, rows, actor }: OfferRowsProps) {
  const t = await getTranslations("catalogue");
  const added = addedRows(offers.length, rows);
  return (
    <>
      <p className="text-ink-muted text-sm">{t("offersHelp")}</p>
      {offers.map((offer, index) => (
        <OfferFields key={offer.id} index={index} number={index + 1} offer={offer} actor={actor} />
      ))}
      {Array.from({ length: added }, (_, at) => FIRST_NEW_OFFER + at).map((index, at) => (
        <OfferFields key={index} index={index} number={offers.length + at + 1} actor={actor} />
      ))}
      {offers.length + added < MOST_OFFERS && (
        <div>
          <Link href={`?offers=${added + 1}`} data-page="replace" className={buttonClass("secondary")}>
            {t("addOffer")}
          </Link>
        </div>
      )}
    </>
  );
}

/** How many rows for new offers a form shows beside those there are. */
export const addedRows = (offers: number, rows = 1) => Math.min(MOST_OFFERS - offers, rows);
