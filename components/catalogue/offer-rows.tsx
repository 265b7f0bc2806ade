import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button-class";
import type { Actor } from "@/lib/actor";
import type { ItemFormData } from "@/lib/catalogue/records";
import { MOST_OFFERS } from "@/lib/catalogue/schema";
import { OfferFields } from "./offer-fields";

type OfferRowsProps = { offers: ItemFormData["offers"]; rows?: number; actor: Actor };

/** A group of fields per offer: those there are, then empty ones. The link asks for one more and keeps what is typed once scripts run. */
export async function OfferRows({ offers, rows = 0, actor }: OfferRowsProps) {
  const t = await getTranslations("catalogue");
  const shown = Math.min(MOST_OFFERS, Math.max(offers.length + 1, rows));
  return (
    <>
      <p className="text-ink-muted text-sm">{t("offersHelp")}</p>
      {Array.from({ length: shown }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the row's name in the form
        <OfferFields key={index} index={index} offer={offers[index]} actor={actor} />
      ))}
      {shown < MOST_OFFERS && (
        <div>
          <Link
            href={`?offers=${shown + 1}`}
            scroll={false}
            replace
            prefetch={false}
            className={buttonClass("secondary")}
          >
            {t("addOffer")}
          </Link>
        </div>
      )}
    </>
  );
}
