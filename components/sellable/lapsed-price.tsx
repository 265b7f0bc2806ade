import { useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/state";
import type { SellableOffer } from "@/lib/sellable/rules";
import { PriceLines } from "./price-lines";

/** Says so where the company set a price for a part that the offer had once. */
export function LapsedPrice({ offer }: { offer: SellableOffer }) {
  const t = useTranslations("sellable");
  if (!offer.lapsed) return null;
  return (
    <span className="block font-normal">
      <StateMark tone="warning">{t("lapsed")}</StateMark>
      <del className="block text-ink-muted">
        <PriceLines price={offer.lapsed} of={offer} />
      </del>
    </span>
  );
}
