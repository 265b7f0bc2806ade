import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { ImportRow } from "@/lib/imports/queries";
import { importState } from "./import-state";

type ImportTableProps = { rows: ImportRow[]; path: string };

/** Earlier imports, newest first, to be looked at or gone on with. */
export function ImportTable(props: ImportTableProps) {
  const speech = useSpeech();
  if (!props.rows.length) return <p className="text-ink-muted">{speech.words("imports")("noEarlier")}</p>;
  return <DataTable {...importTable(props, speech)} />;
}

function importTable({ rows, path }: ImportTableProps, speech: Speech) {
  const t = speech.words("imports");
  const count = (value: number) => speech.format.number(value);
  return tableOf<ImportRow>({
    label: t("earlier"),
    rows,
    rowOf: ({ id }) => ({ id, href: `${path}/${id}` }),
    columns: [
      { key: "file", head: t("file"), cell: ({ fileName }) => fileName },
      { key: "when", head: t("when"), cell: ({ createdAt }) => timePiece(createdAt, speech) },
      { key: "who", head: t("who"), cell: ({ createdByName }) => createdByName },
      { key: "rows", head: t("rows"), numeric: true, cell: ({ rowsTotal }) => count(rowsTotal) },
      { key: "created", head: t("created"), numeric: true, cell: ({ createdCount }) => count(createdCount) },
      { key: "changed", head: t("changed"), numeric: true, cell: ({ changedCount }) => count(changedCount) },
      { key: "refused", head: t("refused"), numeric: true, cell: ({ refusedCount }) => count(refusedCount) },
      { key: "state", head: t("stateLabel"), phone: "top", cell: ({ state }) => importState(state, speech) },
    ],
  });
}
