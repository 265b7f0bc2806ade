import { useOfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicOffer } from "@/lib/shop/rules";

/** The ways to buy an item, with prices where they are shown. */
export function PublicOffers({ offers, askHref }: { offers: PublicOffer[]; askHref: string }) {
  const t = useTranslations("shop");
  const priced = offers.some(({ price }) => price);
  const several = offers.length > 1;
  const { words } = useOfferWords();
  return (
    <Section title={t("offers")} description={t(priced ? "netOfVat" : "priceOnRequest")}>
      <Table label={t("offers")}>
        <THead>
          <Th>{t("offer")}</Th>
          <Th numeric>{t("price")}</Th>
          {several && <Th>{t("askColumn")}</Th>}
        </THead>
        <TBody>
          {offers.map((offer) => (
            <Tr key={offer.offerId}>
              <RowHeader>{words(offer)}</RowHeader>
              <Td label={t("price")} numeric>
                {offer.price ? <PriceLines price={offer.price} of={offer} /> : t("onRequest")}
              </Td>
              {several && (
                <Td label={t("askColumn")}>
                  <TextLink href={`${askHref}&offer=${offer.offerId}`}>
                    {t("askForThis")}
                    <span className="sr-only">: {words(offer)}</span>
                  </TextLink>
                </Td>
              )}
            </Tr>
          ))}
        </TBody>
      </Table>
    </Section>
  );
}
