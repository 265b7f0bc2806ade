import { marginCell, priceCell } from "@/components/sellable/price-cells";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { Order, OrderLine } from "@/lib/orders/record/queries";
import { pricesOf } from "@/lib/orders/rules";
import { marginTotals } from "@/lib/pricing/billing/rules";
import { timesPrice } from "@/lib/pricing/rules";
import { internalOf } from "@/lib/sellable/rules";
import { lineColumns } from "./line-columns";
import { marginName } from "./order-figures";
import { totalsCell } from "./order-totals";

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
export function OrderLines({ order }: OrderLinesProps) {
  return <DataTable {...orderLines(order, useSpeech())} />;
}

export function orderLines(order: OrderLinesProps["order"], speech: Speech) {
  const t = speech.words("orders");
  const { lines, currency, model } = order;
  const agency = model === "agency";
  // What the provider sells itself has no transfer price.
  const internal = order.seesInternal && model !== "direct";
  const billed = billedOf(order);
  const { item, quantity, each, total, delivery } = lineColumns(order, speech);
  const priced = (line: OrderLine) => ({ kind: line.offerKind, currency, period: line.period });
  return tableOf<OrderLine>({
    label: t("lines"),
    rows: lines,
    rowOf: ({ id }) => ({ id }),
    columns: [
      { ...item, sums: [...item.sums, ...(billed ? [t("billReseller")] : [])] },
      quantity,
      each,
      internal &&
        !agency && {
          key: "transfer",
          head: t("transferEach"),
          numeric: true,
          cell: (line) => priceCell(transferOf(line), priced(line), speech),
        },
      { ...total, sums: [...total.sums, ...(billed ? [totalsCell({ ...billed, currency }, speech)] : [])] },
      internal && {
        key: "left",
        head: t(agency ? "commission" : marginName(order)),
        numeric: true,
        cell: (line) => {
          const { margin, commission } = leftOf(line);
          return agency ? priceCell(commission, priced(line), speech) : marginCell(margin, currency, speech);
        },
        sums: [totalsCell({ ...marginTotals(model, lines), currency }, speech)],
      },
      delivery,
    ],
  });
}

/** What the provider bills the reseller; nothing where it bills the customer what the order comes to. */
function billedOf({ model, billedOneTime, billedMonthly }: OrderLinesProps["order"]) {
  if (model !== "resale" || billedOneTime === null || billedMonthly === null) return null;
  return { oneTimeTotal: billedOneTime, monthlyTotal: billedMonthly };
}

/** What one piece of a line costs the reseller. */
const transferOf = ({ transferOneTime, transferRecurring }: OrderLine) => ({
  oneTime: transferOneTime,
  recurring: transferRecurring,
});

/** What a line leaves the reseller. */
function leftOf(line: OrderLine) {
  const { total } = pricesOf(line);
  return internalOf(
    { transfer: timesPrice(transferOf(line), line.quantity), suggested: total, retail: total },
    { floorBp: null, ceilingBp: null, commissionBp: line.commissionBp },
  );
}
