import { sentences } from "@/components/audit/sentence";
import { type Piece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import type { LoggedEntry } from "@/lib/audit-log/queries";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { differences } from "./differences";
import { originOf } from "./origin";

type LogTableProps = {
  rows: LoggedEntry[];
  currency: string;
  names: Record<string, string>;
  /** The list narrowed by one more thing. */
  hrefOf: (more: { by?: string; record?: string }) => string;
};

/** Entries of the audit log: when, who and from where, what, and for the provider before and after. */
export function LogTable(props: LogTableProps) {
  return <DataTable {...logTable(props, useSpeech())} />;
}

function logTable({ rows, currency, names, hrefOf }: LogTableProps, speech: Speech) {
  const [t, terms] = [speech.words("auditLog"), speech.words("terms")];
  const [sentence, changed] = [sentences(speech), differences({ currency, names }, speech)];
  const sideOf = ({ onBehalfOf, actorSide }: LoggedEntry) =>
    onBehalfOf ? terms("behalf", { name: onBehalfOf }) : terms(`side.${actorSide}`);
  return tableOf<LoggedEntry>({
    label: t("title"),
    rows,
    rowOf: ({ id }) => ({ id }),
    columns: [
      { key: "when", head: t("when"), cell: ({ at }) => timePiece(at, speech) },
      {
        key: "who",
        head: t("who"),
        cell: (row) => [
          row.actorId ? { link: row.actorName, href: hrefOf({ by: row.actorId }) } : row.actorName,
          ...notes(sideOf(row), originOf(row, speech)),
        ],
      },
      {
        key: "what",
        head: t("what"),
        phone: "whole",
        cell: (row) => [
          sentence(row),
          ...notes(row.reason, ...changed(row), row.requestId && t("request", { number: row.requestId })),
        ],
      },
      {
        key: "about",
        head: t("about"),
        phone: "top",
        cell: ({ recordKind, recordId, recordLabel }) => ({
          link: recordLabel,
          href: hrefOf({ record: `${recordKind}:${recordId}` }),
        }),
      },
    ],
  });
}

const notes = (...texts: (string | null)[]): Piece[] => texts.flatMap((note) => (note ? [{ note }] : []));
