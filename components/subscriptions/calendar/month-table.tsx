import { type Cell, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { periodicPiece } from "@/components/ui/data-table/written";
import type { Side } from "@/lib/base/paths";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { type CalendarData, MOST_OF_MONTH, type MonthSum } from "@/lib/subscriptions/calendar/queries";
import type { CalendarMonth } from "@/lib/subscriptions/calendar/rules";

type MonthTableProps = { here: string; data: CalendarData; side: Side };

/** A month as people write it: "December 2026". */
export const monthName = (month: string, { format }: Speech): string =>
  format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: "long", year: "numeric" });

/** The months with how many subscriptions renew and end in each, and what these come to every month. */
export const MonthTable = (props: MonthTableProps) => <DataTable {...monthTable(props, useSpeech())} />;

function monthTable({ here, data, side }: MonthTableProps, speech: Speech) {
  const t = speech.words("subscriptions.calendar");
  const sumsOf = ({ month }: CalendarMonth) => data.sums.filter((sum) => sum.month === month);
  const count = (month: CalendarMonth, of: "renews" | "ends"): Cell => {
    const sums = sumsOf(month);
    if (isTooMany(sums)) return of === "renews" ? t("more", { most: MOST_OF_MONTH }) : null;
    return speech.format.number(sums.reduce((all, each) => all + each[of], 0));
  };
  return tableOf<CalendarMonth>({
    label: t("months"),
    rows: data.months,
    rowOf: ({ month }) => ({ id: month, href: `${withQuery(here, { month })}#month` }),
    columns: [
      {
        key: "month",
        head: t("month"),
        cell: ({ month }) => [
          monthName(month, speech),
          ...(month === data.shown.month ? [{ note: t("shown") }] : []),
        ],
      },
      { key: "renews", head: t("renews"), numeric: true, cell: (month) => count(month, "renews") },
      { key: "ends", head: t("ends"), numeric: true, cell: (month) => count(month, "ends") },
      {
        key: "value",
        head: t(side === "provider" ? "billed" : "value"),
        numeric: true,
        phone: "top",
        cell: (month) => {
          const sums = sumsOf(month);
          if (isTooMany(sums)) return null;
          return sums.map(({ monthly, currency }) => periodicPiece(monthly, currency, "month", speech));
        },
      },
    ],
  });
}

const isTooMany = (sums: MonthSum[]) =>
  sums.reduce((all, { renews, ends }) => all + renews + ends, 0) > MOST_OF_MONTH;
