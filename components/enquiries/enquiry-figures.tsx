import { NetNote } from "@/components/sellable/net-note";
import { OfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { TextLink } from "@/components/ui/button";
import type { KeyFigure } from "@/components/ui/key-figures";
import type { EnquiryRecord } from "@/lib/enquiries/queries";
import type { Speech } from "@/lib/i18n/speech";

/** What an enquiry is about, as its sender saw it; nothing of a general question. */
export function enquiryFigures(
  { subject, itemId, quantity }: EnquiryRecord["enquiry"],
  area: string,
  speech: Speech,
): (KeyFigure | false)[] {
  const t = speech.words("enquiries");
  if (!subject) return [];
  const { name, sku, offer } = subject;
  return [
    {
      label: t("item"),
      value: <TextLink href={`${area}/catalogue/${itemId}`}>{name}</TextLink>,
      note: sku,
    },
    { label: t("offer"), value: offer ? <OfferWords offer={offer} /> : t("noOffer") },
    quantity !== null && { label: t("quantity"), value: quantity },
    !!offer && {
      label: t("priceShown"),
      value: offer.price ? <PriceLines price={offer.price} of={offer} /> : t("notPriced"),
      note: offer.price && <NetNote />,
    },
  ];
}
