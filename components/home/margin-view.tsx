import { CsvLinks } from "@/components/files/csv-links";
import { LinkButton, TextLink } from "@/components/ui/button";
import { Pager } from "@/components/ui/list";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, TFoot, THead, Th, Tr } from "@/components/ui/table";
import { marginParts } from "@/lib/home/margin/file";
import type { CustomersMargin, Margin, MonthsMargin } from "@/lib/home/margin/queries";
import { monthBeside } from "@/lib/home/margin/rules";
import { monthOf, timeZone } from "@/lib/i18n/locale";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import { type Page, withQuery } from "@/lib/list/page";
import { MonthChoice } from "./month-choice";

type MarginViewProps = { margin: MonthsMargin; list: Page<CustomersMargin>; paged: boolean; area: string };

/** What a month brought the reseller: booked, confirmed and running, in all and customer by customer. */
export async function MarginView({ margin, list, paged, area }: MarginViewProps) {
  const [t, format] = await Promise.all([getTranslations("margin"), getFormatter()]);
  const { month, currency } = margin;
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
      <Table label={t("title")}>
        <THead>
          <Th>{t("customer")}</Th>
          {marginParts.map((part) => (
            <Th key={part} numeric>
              {t(`parts.${part}`)}
            </Th>
          ))}
        </THead>
        <TBody>
          {list.rows.map((row) => (
            <Tr key={row.customerId}>
              <RowHeader>
                <TextLink href={`${area}/customers/${row.customerId}`}>{row.name}</TextLink>
              </RowHeader>
              <Cells of={row} currency={currency} />
            </Tr>
          ))}
        </TBody>
        <TFoot>
          <Tr>
            <RowHeader>{t("total")}</RowHeader>
            <Cells of={margin} currency={currency} />
          </Tr>
        </TFoot>
      </Table>
      <Pager
        first={paged ? withQuery(path, { month }) : undefined}
        previous={at(list.previous)}
        next={at(list.next)}
      />
    </Section>
  );
}

async function Cells({ of, currency }: { of: Margin; currency: string }) {
  const [t, format] = await Promise.all([getTranslations("margin"), getFormatter()]);
  return marginParts.map((part) => (
    <Td key={part} label={t(`parts.${part}`)} numeric>
      {part === "orders" ? format.number(of.orders) : <Money minor={of[part]} currency={currency} />}
    </Td>
  ));
}
