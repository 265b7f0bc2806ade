import type { Column } from "@/components/ui/data-table/cells";
import { timePiece } from "@/components/ui/data-table/written";
import type { Speech } from "@/lib/i18n/speech";
import type { OrderState } from "@/lib/orders/machine";
import { orderState } from "./order-state";
import { totalsCell } from "./order-totals";

type Listed = {
  number: string;
  placedAt: Date;
  state: OrderState;
  oneTimeTotal: number;
  monthlyTotal: number;
  currency: string;
};
type Counted = { doneCount: number; lineCount: number };

/** The columns that every list of orders has, to be chosen from. */
export function orderColumns<R extends Listed>(speech: Speech) {
  const t = speech.words("orders");
  return {
    number: { key: "number", head: t("number"), cell: ({ number }) => ({ code: number }) },
    day: { key: "placed", head: t("placedAt"), cell: ({ placedAt }) => timePiece(placedAt, speech, "date") },
    total: {
      key: "total",
      head: t("total"),
      numeric: true,
      phone: "top",
      cell: (row) => totalsCell(row, speech),
    },
    state: { key: "state", head: t("state"), cell: ({ state }) => orderState(state, speech) },
  } satisfies Record<string, Column<R>>;
}

/** The lines of an order: how many there are, and how many of them are delivered where it is some. */
export function lineColumn<R extends Counted>(speech: Speech): Column<R> {
  const t = speech.words("orders");
  return {
    key: "lines",
    head: t("lines"),
    numeric: true,
    cell: ({ doneCount: done, lineCount: all }) =>
      done > 0 && done < all ? t("someOf", { done, all }) : String(all),
  };
}
