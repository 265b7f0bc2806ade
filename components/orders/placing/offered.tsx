import { getTranslations } from "next-intl/server";
import { OfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { SellableOffer } from "@/lib/sellable/rules";
import { QuantityField } from "./quantity-field";

/** Offers that may be added, each with a field for its quantity; what is chosen already has its field beside the list. */
export async function Offered({ rows, chosen }: { rows: SellableOffer[]; chosen: Map<string, number> }) {
  const t = await getTranslations("orders");
  const open = rows.filter(({ offerId }) => !chosen.has(offerId));
  return (
    <Table label={t("offered")}>
      <THead>
        <Th>{t("item")}</Th>
        <Th>{t("offer")}</Th>
        <Th numeric>{t("retailEach")}</Th>
        <Th numeric>{t("quantity")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.offerId}>
            <RowHeader>
              {row.name}
              <span className="block font-normal text-ink-muted text-xs">
                {[row.sku, row.manufacturer].filter(Boolean).join(" · ")}
              </span>
            </RowHeader>
            <Td label={t("offer")}>
              <OfferWords offer={row} length="short" />
            </Td>
            <Td label={t("retailEach")} numeric>
              <PriceLines price={row.retail} of={row} />
            </Td>
            <Td label={t("quantity")} numeric>
              {chosen.has(row.offerId) ? (
                t("inOrder", { quantity: chosen.get(row.offerId) ?? 0 })
              ) : (
                <QuantityField
                  index={open.indexOf(row)}
                  offerId={row.offerId}
                  label={t("quantityOf", { name: row.name })}
                />
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
