import { type Piece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
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
    replaced(row, ({ [`${part}OneTime` as const]: oneTime, [`${part}Recurring` as const]: recurring }) =>
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
        cell: (row) => replaced(row, (terms) => [{ money: priceLimits(terms, speech) }]),
      },
    ],
  });
}

/** What was, struck out, above what will be; once where nothing differs. */
function replaced({ before, after }: ChangeRow, written: (terms: Terms) => Piece[]): Piece[] {
  const [was, is] = [before ? written(before) : [], after ? written(after) : []];
  return JSON.stringify(was) === JSON.stringify(is) ? is : [...was.map(struck), ...is];
}

const struck = (piece: Piece): Piece => {
  if (typeof piece === "string") return { money: piece, was: true };
  return "money" in piece ? { ...piece, was: true } : piece;
};
