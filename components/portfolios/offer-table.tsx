import { TdSelect, ThSelect } from "@/components/ui/bulk";
import { StateMark } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { getTranslations } from "@/lib/i18n/words";
import type { OfferRow } from "@/lib/portfolios/offers/queries";
import { Amounts } from "./amounts";

type OfferTableProps = { rows: OfferRow[]; currency: string; form: string };

export async function OfferTable({ rows, currency, form }: OfferTableProps) {
  const [t, kinds, states] = await Promise.all([
    getTranslations("portfolios"),
    getTranslations("terms.offer"),
    getTranslations("states.item"),
  ]);
  return (
    <Table label={t("tab.add")}>
      <THead>
        <ThSelect form={form} label={t("selectAll")} />
        <Th>{t("offer")}</Th>
        <Th>{t("kind")}</Th>
        <Th numeric>{t("list")}</Th>
        <Th>{t("state")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            {row.entryId === null ? (
              <TdSelect form={form} value={row.id} label={`${row.name} · ${row.sku} · ${kinds(row.kind)}`} />
            ) : (
              <Td />
            )}
            <RowHeader>
              {row.name}
              <span className="block font-normal text-ink-muted text-sm">{row.sku}</span>
            </RowHeader>
            <Td label={t("kind")}>
              {kinds(row.kind)}
              {row.termMonths !== null && <> · {t("months", { count: row.termMonths })}</>}
            </Td>
            <Td label={t("list")} numeric>
              <Amounts {...row} currency={currency} />
            </Td>
            <Td label={t("state")}>
              <span className="flex flex-wrap gap-x-3">
                <StateMark tone={row.itemState === "active" ? "success" : "neutral"}>
                  {states(row.itemState)}
                </StateMark>
                {row.entryId !== null && <StateMark tone="info">{t("inPortfolio")}</StateMark>}
              </span>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
