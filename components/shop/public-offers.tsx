import { getTranslations } from "next-intl/server";
import { offerWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { PublicOffer } from "@/lib/shop/rules";

/** The ways to buy an item, with prices where they are shown. */
export async function PublicOffers({ offers }: { offers: PublicOffer[] }) {
  const t = await getTranslations("shop");
  const priced = offers.some(({ price }) => price);
  const rows = await Promise.all(offers.map(async (offer) => ({ offer, words: await offerWords(offer) })));
  return (
    <Section title={t("offers")} description={priced ? t("netOfVat") : t("priceOnRequest")}>
      <Table label={t("offers")}>
        <THead>
          <Th>{t("offer")}</Th>
          {priced && <Th numeric>{t("price")}</Th>}
        </THead>
        <TBody>
          {rows.map(({ offer, words }) => (
            <Tr key={offer.offerId}>
              <RowHeader>{words}</RowHeader>
              {priced && (
                <Td label={t("price")} numeric>
                  <PriceLines price={offer.price} of={offer} />
                </Td>
              )}
            </Tr>
          ))}
        </TBody>
      </Table>
    </Section>
  );
}
