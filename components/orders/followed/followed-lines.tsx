import { DeliveryCell } from "@/components/orders/delivery-cell";
import { LineName } from "@/components/orders/line-name";
import { OrderTotals } from "@/components/orders/order-totals";
import { PriceLines } from "@/components/sellable/price-lines";
import { RowHeader, Table, TBody, Td, TFoot, THead, Th, Tr } from "@/components/ui/table";
import { getTranslations } from "@/lib/i18n/words";
import type { FollowedOrderDetail } from "@/lib/orders/followed/queries";

/** The lines of an order with the customer's own prices and their delivery. */
export async function FollowedLines({ order }: { order: FollowedOrderDetail }) {
  const t = await getTranslations("account");
  return (
    <Table label={t("lines")}>
      <THead>
        <Th>{t("item")}</Th>
        <Th numeric>{t("quantity")}</Th>
        <Th numeric>{t("priceEach")}</Th>
        <Th>{t("delivery")}</Th>
      </THead>
      <TBody>
        {order.lines.map((line) => (
          <Tr key={line.id}>
            <RowHeader>
              <LineName line={line} />
            </RowHeader>
            <Td label={t("quantity")} numeric>
              {line.quantity}
            </Td>
            <Td label={t("priceEach")} numeric>
              <PriceLines
                price={{ oneTime: line.retailOneTime, recurring: line.retailRecurring }}
                of={{ kind: line.offerKind, currency: order.currency, period: line.period }}
              />
            </Td>
            <Td label={t("delivery")}>
              <DeliveryCell order={order} line={line} />
            </Td>
          </Tr>
        ))}
      </TBody>
      <TFoot>
        <Tr>
          <RowHeader>{t("total")}</RowHeader>
          <Td numeric colSpan={2}>
            <OrderTotals {...order} />
          </Td>
          <Td />
        </Tr>
      </TFoot>
    </Table>
  );
}
