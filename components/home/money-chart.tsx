import { ChartColumns } from "@/components/charts/columns";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { moneyPiece } from "@/components/ui/data-table/written";
import { Disclosure } from "@/components/ui/disclosure";
import { formatCompact, formatMoney } from "@/lib/base/money";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
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
export function MoneyChart(props: MoneyChartProps) {
  const { label, currency, months, hrefOf } = props;
  const speech = useSpeech();
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
        <DataTable {...monthsTable(props, speech)} />
      </Disclosure>
    </>
  );
}

export function monthsTable({ label, currency, months, more }: MoneyChartProps, speech: Speech) {
  return tableOf<MoneyChartProps["months"][number]>({
    label,
    rows: months.toReversed(),
    rowOf: ({ month }) => ({ id: month }),
    columns: [
      {
        key: "month",
        head: speech.words("home")("month"),
        cell: ({ month }) => monthName(month, speech),
      },
      more !== undefined && {
        key: "more",
        head: more,
        numeric: true,
        cell: (each) => speech.format.number(each.more ?? 0),
      },
      {
        key: "amount",
        head: label,
        numeric: true,
        phone: "top",
        cell: ({ minor }) => moneyPiece(minor, currency, speech),
      },
    ],
  });
}
