import { OfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { RadioField } from "@/components/ui/choice-field";
import { HiddenField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";
import type { PublicOffer } from "@/lib/shop/rules";

/** Which of the ways to buy an item is asked for; nothing to choose where there is one. */
export async function OfferChoice({ offers, chosen }: { offers: PublicOffer[]; chosen: string | null }) {
  const [t, terms] = await Promise.all([getTranslations("shop.ask"), getTranslations("terms")]);
  const [only, another] = offers;
  if (only && !another) return <HiddenField name="offer" value={only.offerId} />;
  return (
    <RadioField
      name="offer"
      label={t("offer")}
      help={offers.some(({ price }) => price) && terms("netOfVat")}
      required
      defaultValue={chosen ?? ""}
      options={[
        ...offers.map((offer) => ({
          value: offer.offerId,
          label: <OfferWords offer={offer} length="short" />,
          help: offer.price && <PriceLines price={offer.price} of={offer} />,
        })),
        { value: "", label: t("notSure") },
      ]}
    />
  );
}
