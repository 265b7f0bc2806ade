import { useTranslations } from "next-intl";
import { TdSelect, ThSelect } from "@/components/ui/bulk";
import { RowHeader, Table, TBody, THead, Th, Tr } from "@/components/ui/table";
import { rowPicture } from "@/lib/catalogue/pictures/rules";
import type { SellableOffer, Viewer } from "@/lib/sellable/rules";
import { LadderCells, LadderHeads } from "./ladder";
import { useOfferWords } from "./offer-words";

type SellableTableProps = {
  path: string;
  /** The path under which pictures are served. */
  pictures: string;
  rows: SellableOffer[];
  viewer: Viewer;
  /** Id of the form that takes ticked rows; none for those who may set no prices. */
  form?: string;
};

/** What a reseller may sell, an offer a row, with the prices its viewer may see. */
export function SellableTable({ path, pictures, rows, viewer, form }: SellableTableProps) {
  const t = useTranslations("sellable");
  const { words } = useOfferWords();
  return (
    <Table label={t("title")} pictured={rows.some(({ picture }) => picture)}>
      <THead>
        {form && <ThSelect form={form} label={t("tickAll")} />}
        <Th>{t("item")}</Th>
        <LadderHeads viewer={viewer} />
      </THead>
      <TBody>
        {rows.map((row, at) => (
          <Tr key={row.entryId}>
            {form && (
              <TdSelect form={form} name={`t-${at}`} value={row.offerId} label={`${row.name} · ${row.sku}`} />
            )}
            <RowHeader picture={rowPicture(pictures, row.picture, at)} href={`${path}/${row.itemId}`}>
              {row.name}
              <span className="block font-normal text-ink-muted text-xs">
                {[row.sku, row.manufacturer, words(row, "short")].filter(Boolean).join(" · ")}
              </span>
            </RowHeader>
            <LadderCells offer={row} viewer={viewer} />
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
