import { nameOf, termsOf } from "@/components/sellable/line-name";
import { priceCell } from "@/components/sellable/price-cells";
import type { Column, Piece } from "@/components/ui/data-table/cells";
import type { Speech } from "@/lib/i18n/speech";
import type { DeliveryState, OrderState } from "@/lib/orders/machine";
import { trackingOf } from "@/lib/orders/parcels/rules";
import { lineStateOf, type PricedLine, pricesOf } from "@/lib/orders/rules";
import { arrivalPieces } from "./arrival";
import { lineState } from "./order-state";
import { totalsCell } from "./order-totals";

type Delivered = {
  deliveryState: DeliveryState;
  deliveryReason: string | null;
  deliveredAt: Date | null;
  signedBy: string | null;
  promisedOn: string | null;
  promiseReason: string | null;
  leadDays: number | null;
  toOrder: boolean;
  parcel: string | null;
  carrier: string | null;
  tracking: string | null;
  trackingPage: string | null;
};
type Line = Parameters<typeof nameOf>[0] & Parameters<typeof termsOf>[0] & PricedLine & Delivered;
type Order<L> = {
  state: OrderState;
  lines: L[];
  currency: string;
  oneTimeTotal: number;
  monthlyTotal: number;
};

/** The columns that the lines of an order have for whoever reads them, to be chosen from; below them, what the order comes to. */
export function lineColumns<L extends Line>(order: Order<L>, speech: Speech) {
  const t = speech.words("orders");
  const { currency } = order;
  const priced = (line: L) => ({ kind: line.offerKind, currency, period: line.period });
  return {
    item: {
      key: "item",
      head: t("item"),
      cell: (line) => [nameOf(line, speech.locale), { note: termsOf(line, speech) }],
      sums: [t("total")],
    },
    quantity: {
      key: "quantity",
      head: t("quantity"),
      numeric: true,
      cell: ({ quantity }) => String(quantity),
    },
    // Of one piece, its price is what the line comes to.
    each: order.lines.some(({ quantity }) => quantity > 1) && {
      key: "each",
      head: t("retailEach"),
      numeric: true,
      cell: (line) => priceCell(pricesOf(line).each, priced(line), speech),
    },
    total: {
      key: "total",
      head: t("total"),
      numeric: true,
      phone: "top",
      cell: (line) => priceCell(pricesOf(line).total, priced(line), speech),
      sums: [totalsCell(order, speech)],
    },
    delivery: {
      key: "delivery",
      head: t("delivery"),
      phone: "whole",
      cell: (line) => deliveryPieces(order.state, line, speech),
    },
  } satisfies Record<string, Column<L> | false>;
}

/** How far a line is and when it arrives, with its parcel and the way to follow it. */
export function deliveryPieces(state: OrderState, line: Delivered, speech: Speech): Piece[] {
  const t = speech.words("orders");
  const { deliveryState, deliveryReason, parcel, tracking } = line;
  const notes = [deliveryReason, parcel && `${t("parcel")}: ${parcel}`];
  return [
    lineState(lineStateOf(state, deliveryState), speech),
    ...arrivalPieces(state, line, speech),
    ...notes.flatMap((note) => (note ? [{ note }] : [])),
    ...(tracking ? [followedPiece({ ...line, tracking }, speech)] : []),
  ];
}

/** The way to the carrier's page of a parcel, or what is known of it where there is none. */
function followedPiece(followed: Parameters<typeof trackingOf>[0], speech: Speech): Piece {
  const t = speech.words("orders");
  const { carrier, number, href } = trackingOf(followed);
  const words = [carrier, number ?? (href && t("follow"))].filter(Boolean).join(" ");
  const before = `${t("tracking")}:`;
  return href ? { before, link: words, href, away: true } : { note: `${before} ${words}` };
}
