import { OrderTotals } from "@/components/orders/order-totals";
import { MarginLines } from "@/components/sellable/margin-lines";
import { OfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { TextLink } from "@/components/ui/button";
import { RowHeader, Table, TBody, Td, TFoot, THead, Th, Tr } from "@/components/ui/table";
import type { Basket, BasketLine } from "@/lib/baskets/queries";
import { getTranslations } from "@/lib/i18n/words";

type ReviewLinesProps = { basket: Basket; agency: boolean; linesPath?: string };

/** The lines of a basket that may be sold, at the prices of now; the margin only where the server sent it. */
export async function ReviewLines({ basket, agency, linesPath }: ReviewLinesProps) {
  const t = await getTranslations("orders");
  const { totals, currency } = basket;
  const lines = basket.lines.filter(({ standing }) => standing !== "gone");
  const internal = lines.some((line) => line.internal);
  const internalLabel = agency ? t("commissionEach") : t("marginEach");
  return (
    <Table label={t("lines")}>
      <THead>
        <Th>{t("item")}</Th>
        <Th>{t("offer")}</Th>
        <Th numeric>{t("quantity")}</Th>
        <Th numeric>{t("retailEach")}</Th>
        {internal && <Th numeric>{internalLabel}</Th>}
      </THead>
      <TBody>
        {lines.map((line) => (
          <Tr key={line.offerId}>
            <RowHeader>
              {line.name}
              <span className="block font-normal text-ink-muted text-xs">{line.sku}</span>
            </RowHeader>
            <Td label={t("offer")}>
              <OfferWords offer={line} />
            </Td>
            <Td label={t("quantity")} numeric>
              {line.quantity}
            </Td>
            <Td label={t("retailEach")} numeric>
              <PriceLines price={line.retail} of={line} />
              <OwnPrice line={line} linesPath={linesPath} />
            </Td>
            {line.internal && (
              <Td label={internalLabel} numeric>
                {agency ? (
                  <PriceLines price={line.internal.commission} of={line} />
                ) : (
                  <MarginLines margin={line.internal.margin} currency={line.currency} />
                )}
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
      <TFoot>
        <Tr>
          <RowHeader>{t("total")}</RowHeader>
          <Td label={t("total")} numeric colSpan={3}>
            <OrderTotals {...totals} currency={currency} />
          </Td>
          {internal && <Td />}
        </Tr>
      </TFoot>
    </Table>
  );
}

async function OwnPrice({ line, linesPath }: { line: BasketLine; linesPath?: string }) {
  const t = await getTranslations("orders");
  const own = !line.dropped && (line.own.oneTime !== null || line.own.recurring !== null);
  return (
    <span className="block text-xs">
      {own && <span className="block text-ink-muted">{t("ownOfLine")}</span>}
      {linesPath && (
        <TextLink href={`${linesPath}/${line.id}`}>
          {t("setLinePrice")}
          <span className="sr-only">: {line.name}</span>
        </TextLink>
      )}
    </span>
  );
}
