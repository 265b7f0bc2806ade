import { LineName } from "@/components/sellable/line-name";
import { MarginLines } from "@/components/sellable/margin-lines";
import { PriceLines } from "@/components/sellable/price-lines";
import { RowHeader, Table, TBody, Td, TFoot, THead, Th, Tr } from "@/components/ui/table";
import { getTranslations } from "@/lib/i18n/words";
import type { Order, OrderLine } from "@/lib/orders/record/queries";
import { pricesOf } from "@/lib/orders/rules";
import { marginTotals } from "@/lib/pricing/billing/rules";
import { timesPrice } from "@/lib/pricing/rules";
import { internalOf } from "@/lib/sellable/rules";
import { DeliveryCell } from "./delivery-cell";
import { marginName } from "./order-figures";
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

/** The lines of an order with what each comes to at the customer's prices; with what provider and reseller alone may know, where the viewer may. */
export async function OrderLines({ order }: OrderLinesProps) {
  const t = await getTranslations("orders");
  const { lines, currency, model } = order;
  const agency = model === "agency";
  // What the provider sells itself has no transfer price.
  const internal = order.seesInternal && model !== "direct";
  // Of one piece, its price is what the line comes to.
  const several = lines.some(({ quantity }) => quantity > 1);
  const left = t(agency ? "commission" : marginName(order));
  const billed = billedOf(order);
  const before = 1 + Number(several) + Number(internal && !agency);
  return (
    <Table label={t("lines")}>
      <THead>
        <Th>{t("item")}</Th>
        <Th numeric>{t("quantity")}</Th>
        {several && <Th numeric>{t("retailEach")}</Th>}
        {internal && !agency && <Th numeric>{t("transferEach")}</Th>}
        <Th numeric>{t("total")}</Th>
        {internal && <Th numeric>{left}</Th>}
        <Th>{t("delivery")}</Th>
      </THead>
      <TBody>
        {lines.map((line) => {
          const of = { kind: line.offerKind, currency, period: line.period };
          const { each, transfer, total, margin, commission } = ladderOf(line);
          return (
            <Tr key={line.id}>
              <RowHeader>
                <LineName line={line} />
              </RowHeader>
              <Td label={t("quantity")} numeric>
                {line.quantity}
              </Td>
              {several && (
                <Td label={t("retailEach")} numeric>
                  <PriceLines price={each} of={of} />
                </Td>
              )}
              {internal && !agency && (
                <Td label={t("transferEach")} numeric>
                  <PriceLines price={transfer} of={of} />
                </Td>
              )}
              <Td label={t("total")} numeric>
                <PriceLines price={total} of={of} />
              </Td>
              {internal && (
                <Td label={left} numeric>
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
        <Tr>
          <RowHeader>{t("total")}</RowHeader>
          <Td colSpan={before} />
          <Td numeric>
            <OrderTotals {...order} />
          </Td>
          {internal && (
            <Td label={left} numeric>
              <OrderTotals {...marginTotals(model, lines)} currency={currency} />
            </Td>
          )}
          <Td />
        </Tr>
        {billed && (
          <Tr>
            <RowHeader>{t("billReseller")}</RowHeader>
            <Td colSpan={before} />
            <Td numeric>
              <OrderTotals {...billed} currency={currency} />
            </Td>
            <Td colSpan={1 + Number(internal)} />
          </Tr>
        )}
      </TFoot>
    </Table>
  );
}

/** What the provider bills the reseller; nothing where it bills the customer what the order comes to. */
function billedOf({ model, billedOneTime, billedMonthly }: OrderLinesProps["order"]) {
  if (model !== "resale" || billedOneTime === null || billedMonthly === null) return null;
  return { oneTimeTotal: billedOneTime, monthlyTotal: billedMonthly };
}

/** What one piece of a line asks and costs the reseller, and what the line asks and leaves. */
function ladderOf(line: OrderLine) {
  const { each, total } = pricesOf(line);
  const transfer = { oneTime: line.transferOneTime, recurring: line.transferRecurring };
  const { margin, commission } = internalOf(
    { transfer: timesPrice(transfer, line.quantity), suggested: total, retail: total },
    { floorBp: null, ceilingBp: null, commissionBp: line.commissionBp },
  );
  return { each, transfer, total, margin, commission };
}
