import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { codePiece, moneyPiece } from "@/components/ui/data-table/written";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/door/actor";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { ImportHead } from "@/lib/imports/queries";

type Draft = ImportHead["read"][number];

/** How the first rows read with the chosen columns. */
export function DraftTable({ drafts, actor }: { drafts: Draft[]; actor: Actor }) {
  const speech = useSpeech();
  const t = speech.words("imports");
  if (!drafts.length) return null;
  return (
    <Section title={t("firstRows")} description={t("firstRowsText")}>
      <DataTable {...draftTable(drafts, actor.currency, speech)} />
    </Section>
  );
}

export function draftTable(drafts: Draft[], currency: string, speech: Speech) {
  const t = speech.words("imports");
  return tableOf<Draft>({
    label: t("firstRows"),
    rows: drafts,
    rowOf: ({ row }) => ({ id: String(row) }),
    columns: [
      { key: "name", head: t("target.name"), cell: ({ name }) => name },
      { key: "sku", head: t("target.sku"), cell: ({ sku }) => codePiece(sku) },
      {
        key: "manufacturer",
        head: t("target.manufacturer"),
        cell: ({ manufacturer }) => manufacturer || null,
      },
      { key: "category", head: t("target.category"), cell: ({ category }) => category || null },
      {
        key: "price",
        head: t("target.price"),
        numeric: true,
        phone: "top",
        cell: ({ price }) => (price === null ? t("noPrice") : moneyPiece(price, currency, speech)),
      },
    ],
  });
}
