import { type Kept, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import type { EnquiryRow } from "@/lib/enquiries/queries";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { enquiryState } from "./enquiry-state";

type EnquiryTableProps = {
  /** What its reader keeps of the columns. */
  kept?: Kept;
  path: string;
  rows: EnquiryRow[];
  /** Id of the form that takes ticked rows. */
  form?: string;
};

/** Enquiries, each with who sent it, about what, and when. */
export function EnquiryTable(props: EnquiryTableProps) {
  return <DataTable {...enquiryTable(props, useSpeech())} />;
}

export function enquiryTable({ path, rows, form, kept }: EnquiryTableProps, speech: Speech) {
  const t = speech.words("enquiries");
  const about = ({ subject, quantity }: EnquiryRow) => {
    if (!subject) return t("general");
    return quantity === null ? subject.name : t("times", { count: quantity, item: subject.name });
  };
  return tableOf<EnquiryRow>({
    label: t("title"),
    rows,
    kept,
    ticks: form ? { form, all: t("selectAll") } : undefined,
    rowOf: ({ id }) => ({ id, href: `${path}/${id}`, tick: form ? {} : undefined }),
    columns: [
      { key: "from", head: t("from"), cell: ({ company, name }) => [company, { note: name, wide: true }] },
      { key: "about", head: t("about"), cell: about },
      { key: "received", head: t("received"), cell: ({ createdAt }) => timePiece(createdAt, speech) },
      { key: "state", head: t("state"), phone: "top", cell: ({ state }) => enquiryState(state, speech) },
    ],
  });
}
