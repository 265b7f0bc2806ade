import { orderState } from "@/components/orders/order-state";
import { type Piece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { moneyPiece, periodicPiece, timePiece } from "@/components/ui/data-table/written";
import type { NewOrder } from "@/lib/home/queries";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

type OrderTableProps = { label: string; path: string; orders: NewOrder[]; withReseller?: boolean };

/** A few orders, newest first, at what the customer pays. */
export function OrderTable(props: OrderTableProps) {
  return <DataTable {...orderTable(props, useSpeech())} />;
}

function orderTable({ label, path, orders, withReseller = false }: OrderTableProps, speech: Speech) {
  const t = speech.words("home");
  return tableOf<NewOrder>({
    label,
    rows: orders,
    rowOf: ({ id }) => ({ id, href: `${path}/${id}` }),
    columns: [
      {
        key: "order",
        head: t("order"),
        cell: ({ number, placedAt }) => [{ code: number }, timePiece(placedAt, speech, "date")],
      },
      {
        key: "customer",
        head: t("customer"),
        cell: ({ customerName, resellerName }) =>
          withReseller && resellerName
            ? [customerName, { note: t("by", { reseller: resellerName }) }]
            : customerName,
      },
      { key: "state", head: t("state"), cell: ({ state }) => orderState(state, speech) },
      {
        key: "amount",
        head: t("amount"),
        numeric: true,
        phone: "top",
        cell: (order) => amount(order, speech),
      },
    ],
  });
}

function amount({ oneTimeTotal, monthlyTotal, currency }: NewOrder, speech: Speech): Piece[] {
  return [
    ...(oneTimeTotal > 0 || monthlyTotal === 0 ? [moneyPiece(oneTimeTotal, currency, speech)] : []),
    ...(monthlyTotal > 0 ? [periodicPiece(monthlyTotal, currency, "month", speech)] : []),
  ];
}
