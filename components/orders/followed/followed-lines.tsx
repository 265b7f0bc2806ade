import { lineColumns } from "@/components/orders/line-columns";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { FollowedOrderDetail } from "@/lib/orders/followed/queries";

/** The lines of an order with the customer's own prices and their delivery. */
export function FollowedLines({ order }: { order: FollowedOrderDetail }) {
  return <DataTable {...followedLines(order, useSpeech())} />;
}

function followedLines(order: FollowedOrderDetail, speech: Speech) {
  return tableOf<FollowedOrderDetail["lines"][number]>({
    label: speech.words("orders")("lines"),
    rows: order.lines,
    rowOf: ({ id }) => ({ id }),
    columns: Object.values(lineColumns(order, speech)),
  });
}
