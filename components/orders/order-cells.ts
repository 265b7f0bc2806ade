import type { Column } from "@/components/ui/data-table/cells";
import { dayPiece, timePiece } from "@/components/ui/data-table/written";
import type { Speech } from "@/lib/i18n/speech";
import { isOver } from "@/lib/orders/due/rules";
import type { OrderState } from "@/lib/orders/machine";
import { latePiece } from "./arrival";
import { orderState } from "./order-state";
import { totalsCell } from "./order-totals";

type Listed = {
  number: string;
  placedAt: Date;
  state: OrderState;
  oneTimeTotal: number;
  monthlyTotal: number;
  currency: string;
  /** By when it must go on, where the reader is to be told that it did not. */
  dueOn?: string | null;
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
    state: { key: "state", head: t("state"), cell: ({ state, dueOn }) => stateCell(state, dueOn, speech) },
  } satisfies Record<string, Column<R>>;
}

/** The state of an order, and whether it is late. */
const stateCell = (state: OrderState, dueOn: string | null | undefined, speech: Speech) =>
  dueOn && isOver(dueOn) ? [orderState(state, speech), latePiece(speech)] : orderState(state, speech);

/** For when something of an order is promised that has not arrived; not there where nothing is. */
export function promisedColumn<R extends { promisedOn: string | null }>(rows: readonly R[], speech: Speech) {
  const promised: Column<R> = {
    key: "promised",
    head: speech.words("orders")("promised"),
    phone: "hidden",
    cell: ({ promisedOn }) => promisedOn && dayPiece(promisedOn, speech),
  };
  return rows.some(({ promisedOn }) => promisedOn) && promised;
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
