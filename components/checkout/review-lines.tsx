import { totalsCell } from "@/components/orders/order-totals";
import { offerWords } from "@/components/sellable/offer-words";
import { marginCell, priceCell } from "@/components/sellable/price-cells";
import { type Piece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { Basket, BasketLine } from "@/lib/baskets/queries";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

type ReviewLinesProps = { basket: Basket; agency: boolean; linesPath?: string };

/** The lines of a basket that may be sold, at the prices of now; the margin only where the server sent it. */
export function ReviewLines(props: ReviewLinesProps) {
  return <DataTable {...reviewLines(props, useSpeech())} />;
}

function reviewLines({ basket, agency, linesPath }: ReviewLinesProps, speech: Speech) {
  const t = speech.words("orders");
  const { words } = offerWords(speech);
  const { totals, currency } = basket;
  const rows = basket.lines.filter(({ standing }) => standing !== "gone");
  return tableOf<BasketLine>({
    label: t("lines"),
    rows,
    rowOf: ({ offerId }) => ({ id: offerId }),
    columns: [
      {
        key: "item",
        head: t("item"),
        cell: ({ name, sku }) => (sku ? [name, { note: sku }] : name),
        sums: [t("total")],
      },
      { key: "offer", head: t("offer"), phone: "whole", cell: (line) => words(line) },
      { key: "quantity", head: t("quantity"), numeric: true, cell: ({ quantity }) => String(quantity) },
      {
        key: "each",
        head: t("retailEach"),
        numeric: true,
        phone: "top",
        cell: (line) => [...priceCell(line.retail, line, speech), ...ownPrice(line, linesPath, speech)],
        sums: [totalsCell({ ...totals, currency }, speech)],
      },
      rows.some(({ internal }) => internal) && {
        key: "left",
        head: t(agency ? "commissionEach" : "marginEach"),
        numeric: true,
        cell: (line) => {
          if (!line.internal) return null;
          const { commission, margin } = line.internal;
          return agency ? priceCell(commission, line, speech) : marginCell(margin, line.currency, speech);
        },
      },
    ],
  });
}

/** That the price of a line is its own, and the way to set it. */
function ownPrice(
  { id, name, dropped, own }: BasketLine,
  linesPath: string | undefined,
  speech: Speech,
): Piece[] {
  const t = speech.words("orders");
  const isOwn = !dropped && (own.oneTime !== null || own.recurring !== null);
  return [
    ...(isOwn ? [{ note: t("ownOfLine") }] : []),
    ...(linesPath ? [{ link: t("setLinePrice"), of: name, href: `${linesPath}/${id}` }] : []),
  ];
}
