import { ChartColumns } from "@/components/charts/columns";
import { Disclosure } from "@/components/ui/disclosure";
import { Money } from "@/components/ui/money";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { formatCompact, formatMoney } from "@/lib/base/money";
import { getSpeech } from "@/lib/i18n/words";
import { monthName } from "./months";

type MoneyChartProps = {
  label: string;
  currency: string;
  months: { month: string; minor: number; more?: number }[];
  /** Where the amount of a month comes from. */
  hrefOf?: (month: string) => string;
  /** The head of a further column of the table. */
  more?: string;
};

/** Amounts of months as columns, and as a table that is folded. */
export async function MoneyChart({ label, currency, months, hrefOf, more }: MoneyChartProps) {
  const speech = await getSpeech();
  const t = speech.words("home");
  return (
    <>
      <ChartColumns
        label={label}
        columns={months.map(({ month, minor }) => ({
          name: monthName(month, speech, "short"),
          title: monthName(month, speech),
          value: minor,
          written: formatMoney(minor, currency, speech.locale),
          href: hrefOf?.(month),
        }))}
        format={(minor) => formatCompact(minor, currency, speech.locale)}
      />
      <Disclosure summary={t("asTable")}>
        <Table label={label} narrow="scroll">
          <THead>
            <Th>{t("month")}</Th>
            {more && <Th numeric>{more}</Th>}
            <Th numeric>{label}</Th>
          </THead>
          <TBody>
            {months.toReversed().map((each) => (
              <Tr key={each.month}>
                <RowHeader>{monthName(each.month, speech)}</RowHeader>
                {more && <Td numeric>{speech.format.number(each.more ?? 0)}</Td>}
                <Td numeric>
                  <Money minor={each.minor} currency={currency} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      </Disclosure>
    </>
  );
}
