import { DeliveryCell } from "@/components/orders/delivery-cell";
import { OrderTotals } from "@/components/orders/order-totals";
import { LineName } from "@/components/sellable/line-name";
import { PriceLines } from "@/components/sellable/price-lines";
import { RowHeader, Table, TBody, Td, TFoot, THead, Th, Tr } from "@/components/ui/table";
import { getTranslations } from "@/lib/i18n/words";
import type { FollowedOrderDetail } from "@/lib/orders/followed/queries";
import { pricesOf } from "@/lib/orders/rules";

/** The lines of an order with the customer's own prices and their delivery. */
export async function FollowedLines({ order }: { order: FollowedOrderDetail }) {
  const t = await getTranslations("account");
  const several = order.lines.some(({ quantity }) => quantity > 1);
  return (
    <Table label={t("lines")}>
      <THead>
        <Th>{t("item")}</Th>
        <Th numeric>{t("quantity")}</Th>
        {several && <Th numeric>{t("priceEach")}</Th>}
        <Th numeric>{t("total")}</Th>
        <Th>{t("delivery")}</Th>
      </THead>
      <TBody>
        {order.lines.map((line) => {
          const of = { kind: line.offerKind, currency: order.currency, period: line.period };
          const { each, total } = pricesOf(line);
          return (
            <Tr key={line.id}>
              <RowHeader>
                <LineName line={line} />
              </RowHeader>
              <Td label={t("quantity")} numeric>
                {line.quantity}
              </Td>
              {several && (
                <Td label={t("priceEach")} numeric>
                  <PriceLines price={each} of={of} />
                </Td>
              )}
              <Td label={t("total")} numeric>
                <PriceLines price={total} of={of} />
              </Td>
              <Td label={t("delivery")}>
                <DeliveryCell order={order} line={line} />
              </Td>
            </Tr>
          );
        })}
      </TBody>
      <TFoot>
        <Tr>
          <RowHeader>{t("total")}</RowHeader>
          <Td colSpan={several ? 2 : 1} />
          <Td numeric>
            <OrderTotals {...order} />
          </Td>
          <Td />
        </Tr>
      </TFoot>
    </Table>
  );
}
