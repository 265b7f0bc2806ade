import { type Piece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { replaced } from "@/components/ui/data-table/replaced";
import type { Tone } from "@/components/ui/state";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { ChangeKind, ChangeRow } from "@/lib/portfolios/comparison/queries";
import { isTransferAboveSuggested } from "@/lib/portfolios/rules";
import { amountsCell } from "./amounts";
import { priceLimits } from "./price-limits";

const tones: Record<ChangeKind, Tone> = { added: "success", removed: "danger", changed: "info" };

type ChangeTableProps = { rows: ChangeRow[]; currency: string };
type Terms = NonNullable<ChangeRow["after"]>;

/** What a draft changes in a portfolio, an offer a row, each price as it was and as it will be. */
export function ChangeTable(props: ChangeTableProps) {
  return <DataTable {...changeTable(props, useSpeech())} />;
}

export function changeTable({ rows, currency }: ChangeTableProps, speech: Speech) {
  const [t, kinds] = [speech.words("portfolios"), speech.words("terms.offer")];
  const price = (part: "transfer" | "suggested", row: ChangeRow) =>
    both(row, ({ [`${part}OneTime` as const]: oneTime, [`${part}Recurring` as const]: recurring }) =>
      amountsCell({ oneTime, recurring, period: row.period, currency }, speech),
    );
  return tableOf<ChangeRow>({
    label: t("tab.changes"),
    rows,
    rowOf: ({ offerId }) => ({ id: offerId }),
    columns: [
      {
        key: "offer",
        head: t("offer"),
        cell: ({ name, sku, kind }) => [name, { note: `${sku} · ${kinds(kind)}` }],
      },
      {
        key: "change",
        head: t("change"),
        phone: "top",
        cell: ({ change }) => ({ state: t(`changeKind.${change}`), tone: tones[change] }),
      },
      {
        key: "transfer",
        head: t("transfer"),
        numeric: true,
        cell: (row) => [
          ...price("transfer", row),
          ...(row.after && isTransferAboveSuggested(row.after)
            ? [{ state: t("aboveSuggested"), tone: "warning" as const }]
            : []),
        ],
      },
      { key: "suggested", head: t("suggested"), numeric: true, cell: (row) => price("suggested", row) },
      {
        key: "range",
        head: t("range"),
        numeric: true,
        cell: (row) => both(row, (terms) => [{ money: priceLimits(terms, speech) }]),
      },
    ],
  });
}

const both = ({ before, after }: ChangeRow, written: (terms: Terms) => Piece[]): Piece[] =>
  replaced(before ? written(before) : [], after ? written(after) : []);
