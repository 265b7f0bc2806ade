import { type StatePiece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { type Sorting, sortHead } from "@/lib/list/sort";
import type { EntryRow } from "@/lib/portfolios/entries/queries";
import { isTransferAboveSuggested } from "@/lib/portfolios/rules";
import { amountsCell } from "./amounts";
import { priceLimits } from "./price-limits";

type EntryTableProps = {
  rows: EntryRow[];
  currency: string;
  path: string;
  /** Id of the form that takes ticked rows; none where nothing may be changed. */
  form?: string;
  sort?: Sorting<"name">;
};

/** The offers of a portfolio's version with their prices. */
export function EntryTable(props: EntryTableProps) {
  return <DataTable {...entryTable(props, useSpeech())} />;
}

function entryTable({ rows, currency, path, form, sort }: EntryTableProps, speech: Speech) {
  const [t, kinds] = [speech.words("portfolios"), speech.words("terms.offer")];
  const amounts = (oneTime: number | null, recurring: number | null, { period }: EntryRow) =>
    amountsCell({ oneTime, recurring, period, currency }, speech);
  return tableOf<EntryRow>({
    label: t("tab.entries"),
    rows,
    ticks: form ? { form, all: t("selectAll") } : undefined,
    rowOf: (row) => ({
      id: row.offerId,
      href: form && `${path}/entries/${row.offerId}`,
      tick: form ? { more: row.sku } : undefined,
    }),
    columns: [
      {
        key: "offer",
        head: t("offer"),
        sort: sort && sortHead("name", sort),
        cell: ({ name, sku, kind, termMonths }) => [
          name,
          {
            note: [sku, kinds(kind), termMonths !== null && t("months", { count: termMonths })]
              .filter(Boolean)
              .join(" · "),
          },
        ],
      },
      {
        key: "list",
        head: t("list"),
        numeric: true,
        phone: "hidden",
        cell: (row) => amounts(row.listOneTime, row.listRecurring, row),
      },
      {
        key: "transfer",
        head: t("transfer"),
        numeric: true,
        phone: "end",
        cell: (row) => [
          ...amounts(row.transferOneTime, row.transferRecurring, row),
          ...(isTransferAboveSuggested(row)
            ? [{ state: t("aboveSuggested"), tone: "warning" as const }]
            : []),
        ],
      },
      {
        key: "suggested",
        head: t("suggested"),
        numeric: true,
        phone: "top",
        cell: (row) => amounts(row.suggestedOneTime, row.suggestedRecurring, row),
      },
      {
        key: "range",
        head: t("range"),
        numeric: true,
        phone: "hidden",
        cell: (row) => priceLimits(row, speech),
      },
      { key: "state", head: t("state"), cell: (row) => saleMark(row, speech) },
    ],
  });
}

function saleMark({ onSale, itemState }: EntryRow, speech: Speech): StatePiece {
  const t = speech.words("portfolios");
  if (onSale) return { state: t("onSale"), tone: "success" };
  const word = itemState === "active" ? t("notOnSale") : speech.words("states.item")(itemState);
  return { state: word, tone: "neutral" };
}
