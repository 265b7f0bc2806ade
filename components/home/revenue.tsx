import { Bars } from "@/components/charts/bars";
import { Disclosure } from "@/components/ui/disclosure";
import { Fact, Facts } from "@/components/ui/facts";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, TFoot, THead, Th, Tr } from "@/components/ui/table";
import { formatCompact } from "@/lib/base/money";
import type { Month, Revenue as RevenueOf } from "@/lib/home/revenue/queries";
import { getFormatter, getLocale, getTranslations } from "@/lib/i18n/words";

/** What the provider bills, once and every month: each a figure and a chart of twelve months with its table; once per currency. */
export async function Revenue({ revenue }: { revenue: RevenueOf[] }) {
  const t = await getTranslations("home");
  const many = revenue.length > 1;
  return revenue.map(({ currency, months }) => (
    <Section
      key={currency}
      title={many ? t("revenueIn", { currency }) : t("revenue")}
      description={t("revenueText")}
    >
      {months.every(({ orders, running }) => orders === 0 && running === 0) ? (
        <p className="text-ink-muted">{t("noRevenue")}</p>
      ) : (
        <>
          <Figures currency={currency} now={months.at(-1)} />
          <div className="grid gap-6 lg:grid-cols-2">
            <Chart currency={currency} months={months} part="oneTime" />
            <Chart currency={currency} months={months} part="running" />
          </div>
        </>
      )}
    </Section>
  ));
}

type MonthsProps = { currency: string; months: Month[] };
type PartProps = MonthsProps & { part: "oneTime" | "running" };

const middleOf = (month: string) => new Date(`${month}-15T12:00:00Z`);

async function Figures({ currency, now }: { currency: string; now?: Month }) {
  const t = await getTranslations("home");
  return (
    <Facts>
      <Fact label={t("onceThisMonth")}>
        <Money minor={now?.oneTime ?? 0} currency={currency} />
      </Fact>
      <Fact label={t("runningNow")}>
        <Money minor={now?.running ?? 0} currency={currency} />
      </Fact>
    </Facts>
  );
}

async function Chart({ currency, months, part }: PartProps) {
  const [t, format, locale] = await Promise.all([getTranslations("home"), getFormatter(), getLocale()]);
  const title = t(`${part}Chart`);
  return (
    <div>
      <h3 className="text-sm">{title}</h3>
      <Bars
        label={t(`${part}Label`, { currency })}
        categories={months.map(({ month }) => format.dateTime(middleOf(month), { month: "short" }))}
        series={[{ name: title, values: months.map((month) => month[part]) }]}
        format={(minor) => formatCompact(minor, currency, locale)}
      />
      <Disclosure summary={t("asTable")}>
        <MonthTable currency={currency} months={months} part={part} />
      </Disclosure>
    </div>
  );
}

/** Amounts that run have no sum over months: each month holds all that ran at its end. */
async function MonthTable({ currency, months, part }: PartProps) {
  const [t, format] = await Promise.all([getTranslations("home"), getFormatter()]);
  const once = part === "oneTime";
  const sum = (of: "orders" | "oneTime") => months.reduce((total, month) => total + month[of], 0);
  return (
    <Table label={t(`${part}Chart`)} narrow="scroll">
      <THead>
        <Th>{t("month")}</Th>
        {once && <Th numeric>{t("ordersPlaced")}</Th>}
        <Th numeric>{t(once ? "oneTime" : "recurring")}</Th>
      </THead>
      <TBody>
        {months.map((each) => (
          <Tr key={each.month}>
            <RowHeader>{format.dateTime(middleOf(each.month), { month: "long", year: "numeric" })}</RowHeader>
            {once && <Td numeric>{format.number(each.orders)}</Td>}
            <Td numeric>
              <Money minor={each[part]} currency={currency} />
            </Td>
          </Tr>
        ))}
      </TBody>
      {once && (
        <TFoot>
          <Tr>
            <RowHeader>{t("sum")}</RowHeader>
            <Td numeric>{format.number(sum("orders"))}</Td>
            <Td numeric>
              <Money minor={sum("oneTime")} currency={currency} />
            </Td>
          </Tr>
        </TFoot>
      )}
    </Table>
  );
}
