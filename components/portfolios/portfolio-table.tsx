import { boundedCount } from "@/components/ui/bounded-count";
import { type Kept, type StatePiece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Pieces } from "@/components/ui/data-table/pieces";
import { timePiece } from "@/components/ui/data-table/written";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { type Sorting, sortHead } from "@/lib/list/sort";
import type { PortfolioRow } from "@/lib/portfolios/queries";

type PortfolioTableProps = { kept?: Kept; rows: PortfolioRow[]; path: string; sort: Sorting<"name"> };

/** Portfolios by name, with what is live of each. */
export function PortfolioTable(props: PortfolioTableProps) {
  return <DataTable {...portfolioTable(props, useSpeech())} />;
}

export function portfolioTable({ rows, path, sort, kept }: PortfolioTableProps, speech: Speech) {
  const t = speech.words("portfolios");
  return tableOf<PortfolioRow>({
    label: t("title"),
    rows,
    kept,
    rowOf: ({ id }) => ({ id, href: `${path}/${id}` }),
    columns: [
      { key: "name", head: t("name"), sort: sortHead("name", sort), cell: ({ name }) => name },
      { key: "currency", head: t("currency"), cell: ({ currency }) => currency },
      { key: "live", head: t("live"), phone: "top", cell: (row) => publishedMarks(row, speech) },
      {
        key: "published",
        head: t("published"),
        cell: ({ publishedAt }) => (publishedAt ? timePiece(publishedAt, speech, "date") : "–"),
      },
      {
        key: "entries",
        head: t("tab.entries"),
        numeric: true,
        cell: ({ entries }) => boundedCount(entries, speech),
      },
      { key: "resellers", head: t("resellers"), numeric: true, cell: ({ resellers }) => String(resellers) },
    ],
  });
}

type Published = { liveNumber: number | null; hasDraft: boolean };

/** Which version is live, and whether changes wait in a draft. */
function publishedMarks({ liveNumber, hasDraft }: Published, speech: Speech): StatePiece[] {
  const t = speech.words("portfolios");
  const live: StatePiece =
    liveNumber === null
      ? { state: t("notPublished"), tone: "neutral" }
      : { state: t("versionLive", { number: liveNumber }), tone: "success" };
  return hasDraft ? [live, { state: t("draftOpen"), tone: "info" }] : [live];
}

/** As in a list of portfolios, wherever it stands. */
export const PublishedMark = (published: Published) => (
  <span className="flex flex-wrap gap-x-3">
    <Pieces cell={publishedMarks(published, useSpeech())} />
  </span>
);
