import { type StatePiece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { OfferRow } from "@/lib/portfolios/offers/queries";
import { amountsCell } from "./amounts";

type OfferTableProps = { rows: OfferRow[]; currency: string; form: string };

/** Offers that a portfolio can take in, and those that it holds already. */
export function OfferTable(props: OfferTableProps) {
  return <DataTable {...offerTable(props, useSpeech())} />;
}

function offerTable({ rows, currency, form }: OfferTableProps, speech: Speech) {
  const [t, kinds] = [speech.words("portfolios"), speech.words("terms.offer")];
  return tableOf<OfferRow>({
    label: t("tab.add"),
    rows,
    ticks: { form, all: t("selectAll") },
    rowOf: (row) => ({
      id: row.id,
      tick: row.entryId === null ? { more: `${row.sku} · ${kinds(row.kind)}` } : undefined,
    }),
    columns: [
      { key: "offer", head: t("offer"), cell: ({ name, sku }) => [name, { note: sku }] },
      {
        key: "kind",
        head: t("kind"),
        cell: ({ kind, termMonths }) =>
          termMonths === null ? kinds(kind) : `${kinds(kind)} · ${t("months", { count: termMonths })}`,
      },
      {
        key: "list",
        head: t("list"),
        numeric: true,
        phone: "top",
        cell: (row) => amountsCell({ ...row, currency }, speech),
      },
      { key: "state", head: t("state"), cell: (row) => states(row, speech) },
    ],
  });
}

function states({ itemState, entryId }: OfferRow, speech: Speech): StatePiece[] {
  const item: StatePiece = {
    state: speech.words("states.item")(itemState),
    tone: itemState === "active" ? "success" : "neutral",
  };
  return entryId === null
    ? [item]
    : [item, { state: speech.words("portfolios")("inPortfolio"), tone: "info" }];
}
