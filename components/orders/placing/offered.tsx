import { getTranslations } from "next-intl/server";
import { offerWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { SellableOffer } from "@/lib/sellable/rules";
import { QuantityField } from "./quantity-field";

/** Offers that may be added, each with a field for its quantity; what is chosen already has its field beside the list. */
export async function Offered({ rows, chosen }: { rows: SellableOffer[]; chosen: Map<string, number> }) {
  const t = await getTranslations("orders");
  const words = await Promise.all(rows.map((row) => offerWords(row, "short")));
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
        {rows.map((row, at) => (
          <Tr key={row.offerId}>
            <RowHeader>
              {row.name}
              <span className="block font-normal text-ink-muted text-xs">
                {[row.sku, row.manufacturer].filter(Boolean).join(" · ")}
              </span>
            </RowHeader>
            <Td label={t("offer")}>{words[at]}</Td>
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
                  label={t("quantityOf", { name: `${row.name}, ${words[at]}` })}
                />
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
