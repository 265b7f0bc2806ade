import { MarginLines } from "@/components/sellable/margin-lines";
import { PriceLines } from "@/components/sellable/price-lines";
import { RowHeader, Table, TBody, Td, TFoot, THead, Th, Tr } from "@/components/ui/table";
import { getTranslations } from "@/lib/i18n/words";
import { marginTotals } from "@/lib/orders/billing/rules";
import type { Order, OrderLine } from "@/lib/orders/record/queries";
import { internalOf } from "@/lib/sellable/rules";
import { DeliveryCell } from "./delivery-cell";
import { LineName } from "./line-name";
import { OrderTotals } from "./order-totals";

type OrderLinesProps = {
  order: Pick<
    Order,
    | "state"
    | "lines"
    | "currency"
    | "model"
    | "seesInternal"
    | "oneTimeTotal"
    | "monthlyTotal"
    | "billedOneTime"
    | "billedMonthly"
  >;
};

/** The lines of an order at the customer's prices; with what provider and reseller alone may know, where the viewer may. */
export async function OrderLines({ order }: OrderLinesProps) {
  const t = await getTranslations("orders");
  const { currency, model } = order;
  const agency = model === "agency";
  // What the provider sells itself has no transfer price.
  const seesInternal = order.seesInternal && model !== "direct";
  const internalColumns = !seesInternal ? 0 : agency ? 1 : 2;
  return (
    <Table label={t("lines")}>
      <THead>
        <Th>{t("item")}</Th>
        <Th numeric>{t("quantity")}</Th>
        <Th numeric>{t("retailEach")}</Th>
        {seesInternal && !agency && <Th numeric>{t("transferEach")}</Th>}
        {seesInternal && <Th numeric>{agency ? t("commissionEach") : t("marginEach")}</Th>}
        <Th>{t("delivery")}</Th>
      </THead>
      <TBody>
        {order.lines.map((line) => {
          const of = { kind: line.offerKind, currency, period: line.period };
          const { retail, transfer, margin, commission } = ladderOf(line);
          return (
            <Tr key={line.id}>
              <RowHeader>
                <LineName line={line} />
              </RowHeader>
              <Td label={t("quantity")} numeric>
                {line.quantity}
              </Td>
              <Td label={t("retailEach")} numeric>
                <PriceLines price={retail} of={of} />
              </Td>
              {seesInternal && !agency && (
                <Td label={t("transferEach")} numeric>
                  <PriceLines price={transfer} of={of} />
                </Td>
              )}
              {seesInternal && (
                <Td label={agency ? t("commissionEach") : t("marginEach")} numeric>
                  {agency ? (
                    <PriceLines price={commission} of={of} />
                  ) : (
                    <MarginLines margin={margin} currency={currency} />
                  )}
                </Td>
              )}
              <Td label={t("delivery")}>
                <DeliveryCell order={order} line={line} />
              </Td>
            </Tr>
          );
        })}
      </TBody>
      <TFoot>
        {sumsOf(order).map(({ name, ...sums }) => (
          <Tr key={name}>
            <RowHeader>{t(name)}</RowHeader>
            <Td numeric colSpan={2}>
              <OrderTotals {...sums} currency={currency} />
            </Td>
            <Td colSpan={internalColumns + 1} />
          </Tr>
        ))}
      </TFoot>
    </Table>
  );
}

/** The customer's total; for the provider what it bills, and to whom; for those who may know what it leaves the reseller. */
function sumsOf({ model, lines, seesInternal, ...order }: OrderLinesProps["order"]) {
  const { oneTimeTotal, monthlyTotal, billedOneTime, billedMonthly } = order;
  const billed = billedOneTime !== null &&
    billedMonthly !== null && { oneTimeTotal: billedOneTime, monthlyTotal: billedMonthly };
  return [
    { name: "total" as const, oneTimeTotal, monthlyTotal },
    ...(billed
      ? [{ name: model === "resale" ? ("billReseller" as const) : ("billCustomer" as const), ...billed }]
      : []),
    ...(seesInternal && model !== "direct"
      ? [
          {
            name: model === "agency" ? ("commissionTotal" as const) : ("marginTotal" as const),
            ...marginTotals(model, lines),
          },
        ]
      : []),
  ];
}

function ladderOf(line: OrderLine) {
  const retail = { oneTime: line.retailOneTime, recurring: line.retailRecurring };
  const transfer = { oneTime: line.transferOneTime, recurring: line.transferRecurring };
  const limits = { floorBp: null, ceilingBp: null, commissionBp: line.commissionBp };
  return { retail, ...internalOf({ transfer, suggested: retail, retail }, limits) };
}
