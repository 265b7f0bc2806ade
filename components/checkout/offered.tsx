import { useOfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import type { OfferToPick } from "@/lib/sellable/rules";
import { QuantityField } from "./quantity-field";

type OfferedProps = {
  label: string;
  rows: (OfferToPick & { wanted?: number })[];
  chosen: Map<string, number>;
  /** What is in the basket has its field there. */
  inBasket?: boolean;
};

/** Offers that may be added, each with a field for its quantity; what an address wants put in comes on top of the basket. */
export function Offered({ label, rows, chosen, inBasket = false }: OfferedProps) {
  const t = useTranslations("orders");
  const { words } = useOfferWords();
  return (
    <Table label={label}>
      <THead>
        <Th>{t("item")}</Th>
        <Th>{t("offer")}</Th>
        <Th numeric>{t("retailEach")}</Th>
        <Th numeric>{t("quantity")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => {
          const now = chosen.get(row.offerId);
          return (
            <Tr key={row.offerId}>
              <RowHeader>
                {row.name}
                <span className="block font-normal text-ink-muted text-xs">
                  {[row.sku, row.manufacturer].filter(Boolean).join(" · ")}
                </span>
              </RowHeader>
              <Td label={t("offer")}>{words(row, "short")}</Td>
              <Td label={t("retailEach")} numeric>
                <PriceLines price={row.retail} of={row} />
              </Td>
              <Td label={t("quantity")} numeric>
                {inBasket && now ? (
                  t("inBasket", { quantity: now })
                ) : (
                  <QuantityField
                    offerId={row.offerId}
                    label={t("quantityOf", { name: `${row.name}, ${words(row, "short")}` })}
                    quantity={now}
                    suggested={row.wanted && row.wanted + (now ?? 0)}
                    nowText={now ? t("inBasket", { quantity: now }) : undefined}
                  />
                )}
              </Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}
