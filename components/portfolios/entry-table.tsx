import type { ReactNode } from "react";
import { TdSelect, ThSelect } from "@/components/ui/bulk";
import { StateMark } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { getTranslations, useLocale, useTranslations } from "@/lib/i18n/words";
import { type Sorting, sortHead } from "@/lib/list/sort";
import type { EntryRow } from "@/lib/portfolios/entries/queries";
import { isTransferAboveSuggested } from "@/lib/portfolios/rules";
import { Amounts } from "./amounts";
import { typedPercent } from "./typed";

type EntryTableProps = {
  rows: EntryRow[];
  currency: string;
  path: string;
  /** Id of the form that takes ticked rows; none where nothing may be changed. */
  form?: string;
  sort?: Sorting<"name">;
};

export async function EntryTable({ rows, currency, path, form, sort }: EntryTableProps) {
  const [t, kinds] = await Promise.all([getTranslations("portfolios"), getTranslations("terms.offer")]);
  return (
    <Table label={t("tab.entries")}>
      <THead>
        {form && <ThSelect form={form} label={t("selectAll")} />}
        <Th sort={sort && sortHead("name", sort)}>{t("offer")}</Th>
        <Th numeric>{t("list")}</Th>
        <Th numeric>{t("transfer")}</Th>
        <Th numeric>{t("suggested")}</Th>
        <Th numeric>{t("range")}</Th>
        <Th>{t("state")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            {form && <TdSelect form={form} value={row.offerId} label={`${row.name} · ${row.sku}`} />}
            <RowHeader href={form && `${path}/entries/${row.offerId}`}>
              {row.name}
              <span className="block font-normal text-ink-muted text-xs">
                {[row.sku, kinds(row.kind), row.termMonths !== null && t("months", { count: row.termMonths })]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </RowHeader>
            <EntryCells row={row} currency={currency} />
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function EntryCells({ row, currency }: { row: EntryRow; currency: string }) {
  const t = useTranslations("portfolios");
  const { period } = row;
  const amounts = (oneTime: number | null, recurring: number | null) => (
    <Amounts oneTime={oneTime} recurring={recurring} period={period} currency={currency} />
  );
  return (
    <>
      <Td label={t("list")} numeric>
        {amounts(row.listOneTime, row.listRecurring)}
      </Td>
      <Td label={t("transfer")} numeric>
        {amounts(row.transferOneTime, row.transferRecurring)}
        {isTransferAboveSuggested(row) && (
          <div>
            <StateMark tone="warning">{t("aboveSuggested")}</StateMark>
          </div>
        )}
      </Td>
      <Td label={t("suggested")} numeric>
        {amounts(row.suggestedOneTime, row.suggestedRecurring)}
      </Td>
      <Td label={t("range")} numeric>
        <PriceLimits floorBp={row.floorBp} ceilingBp={row.ceilingBp} />
      </Td>
      <Td label={t("state")}>
        <SaleMark row={row} />
      </Td>
    </>
  );
}

/** How far a reseller may go below and above the suggested price: "−10 % / +30 %". */
export function PriceLimits({ floorBp, ceilingBp }: { floorBp: number | null; ceilingBp: number | null }) {
  const locale = useLocale();
  const part = (sign: string, points: number | null) =>
    points === null ? "∞" : `${sign}${typedPercent(points, locale)} %`;
  return (
    <span className="whitespace-nowrap">
      {part("−", floorBp)} / {part("+", ceilingBp)}
    </span>
  );
}

function SaleMark({ row }: { row: Pick<EntryRow, "onSale" | "itemState"> }): ReactNode {
  const t = useTranslations("portfolios");
  const states = useTranslations("states.item");
  if (row.onSale) return <StateMark tone="success">{t("onSale")}</StateMark>;
  return (
    <StateMark tone="neutral">
      {row.itemState === "active" ? t("notOnSale") : states(row.itemState)}
    </StateMark>
  );
}
