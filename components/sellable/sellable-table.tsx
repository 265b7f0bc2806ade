import { type Kept, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { rowPicture } from "@/lib/catalogue/pictures/rules";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { SellableOffer, Viewer } from "@/lib/sellable/rules";
import { ladderColumns } from "./ladder";
import { offerWords } from "./offer-words";

type SellableTableProps = {
  /** What its reader keeps of the columns. */
  kept?: Kept;
  path: string;
  /** The path under which pictures are served. */
  pictures: string;
  rows: SellableOffer[];
  viewer: Viewer;
  /** Id of the form that takes ticked rows; none for those who may set no prices. */
  form?: string;
};

/** What a reseller may sell, an offer a row, with the prices its viewer may see. */
export function SellableTable(props: SellableTableProps) {
  return <DataTable {...sellableTable(props, useSpeech())} />;
}

export function sellableTable(
  { path, pictures, rows, viewer, form, kept }: SellableTableProps,
  speech: Speech,
) {
  const t = speech.words("sellable");
  const { words } = offerWords(speech);
  return tableOf<SellableOffer>({
    label: t("title"),
    rows,
    kept,
    ticks: form ? { form, all: t("tickAll"), name: "t-" } : undefined,
    rowOf: (row) => ({
      id: row.offerId,
      href: `${path}/${row.itemId}`,
      picture: rowPicture(pictures, row.picture),
      tick: form ? { more: row.sku } : undefined,
    }),
    columns: [
      {
        key: "item",
        head: t("item"),
        cell: (row) => [
          row.name,
          { note: [row.sku, row.manufacturer, words(row, "short")].filter(Boolean).join(" · ") },
        ],
      },
      ...ladderColumns(viewer, speech),
    ],
  });
}
