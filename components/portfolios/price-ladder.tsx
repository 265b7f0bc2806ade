import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import type { EntryRecord } from "@/lib/portfolios/entries/queries";
import { Amounts } from "./amounts";

/** The prices of one entry from cost to suggested; the cost only for those who may see it. */
export function PriceLadder({ record: { portfolio, entry, cost } }: { record: EntryRecord }) {
  const t = useTranslations("portfolios");
  const { currency } = portfolio;
  const steps = [
    ...(cost ? [{ key: "cost", oneTime: cost.oneTime, recurring: cost.recurring } as const] : []),
    { key: "transfer", oneTime: entry.transferOneTime, recurring: entry.transferRecurring },
    { key: "suggested", oneTime: entry.suggestedOneTime, recurring: entry.suggestedRecurring },
    { key: "list", oneTime: entry.listOneTime, recurring: entry.listRecurring },
  ] as const;
  return (
    <Table label={t("ladder")}>
      <THead>
        <Th>{t("price")}</Th>
        <Th numeric>{t("amount")}</Th>
      </THead>
      <TBody>
        {steps.map(({ key, oneTime, recurring }) => (
          <Tr key={key}>
            <RowHeader>{t(key)}</RowHeader>
            <Td label={t("amount")} numeric>
              <Amounts oneTime={oneTime} recurring={recurring} period={entry.period} currency={currency} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
