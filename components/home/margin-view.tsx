import { CsvLinks } from "@/components/files/csv-links";
import { LinkButton } from "@/components/ui/button";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { moneyPiece } from "@/components/ui/data-table/written";
import { Pager } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { marginParts } from "@/lib/home/margin/file";
import type { CustomersMargin, Margin, MonthsMargin } from "@/lib/home/margin/queries";
import { monthBeside } from "@/lib/home/margin/rules";
import { monthOf, timeZone } from "@/lib/i18n/locale";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { type Page, withQuery } from "@/lib/list/page";
import { MonthChoice } from "./month-choice";

type MarginViewProps = { margin: MonthsMargin; list: Page<CustomersMargin>; paged: boolean; area: string };

/** What a month brought the reseller: booked, confirmed and running, in all and customer by customer. */
export function MarginView({ margin, list, paged, area }: MarginViewProps) {
  const speech = useSpeech();
  const { format } = speech;
  const t = speech.words("margin");
  const { month } = margin;
  const path = `${area}/margin`;
  const at = (page?: string) => page && withQuery(path, { month, page });
  const name = (of: string) =>
    format.dateTime(new Date(`${of}-15T12:00:00Z`), { month: "long", year: "numeric" });
  const current = monthOf(new Date(), timeZone());
  const beside = [monthBeside(month, -1), ...(month < current ? [monthBeside(month, 1)] : [])];
  return (
    <Section
      title={name(month)}
      description={t("text")}
      actions={
        <>
          {beside.map((other) => (
            <LinkButton key={other} href={withQuery(path, { month: other })}>
              {name(other)}
            </LinkButton>
          ))}
          <MonthChoice path={path} month={month} current={current} nameOf={name} />
          <CsvLinks href={withQuery(`${path}/export`, { month })}>{t("export")}</CsvLinks>
        </>
      }
    >
      <DataTable {...marginTable({ margin, rows: list.rows, area }, speech)} />
      <Pager
        first={paged ? withQuery(path, { month }) : undefined}
        previous={at(list.previous)}
        next={at(list.next)}
      />
    </Section>
  );
}

type MarginTableProps = { margin: Margin & { currency: string }; rows: CustomersMargin[]; area: string };

export function marginTable({ margin, rows, area }: MarginTableProps, speech: Speech) {
  const t = speech.words("margin");
  const cellOf = (of: Margin, part: (typeof marginParts)[number]) =>
    part === "orders" ? speech.format.number(of.orders) : moneyPiece(of[part], margin.currency, speech);
  return tableOf<CustomersMargin>({
    label: t("title"),
    rows,
    rowOf: ({ customerId }) => ({ id: customerId, href: `${area}/customers/${customerId}` }),
    columns: [
      { key: "customer", head: t("customer"), cell: ({ name }) => name, sums: [t("total")] },
      ...marginParts.map((part) => ({
        key: part,
        head: t(`parts.${part}`),
        numeric: true,
        cell: (row: CustomersMargin) => cellOf(row, part),
        sums: [cellOf(margin, part)],
      })),
    ],
  });
}
