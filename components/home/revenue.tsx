import { getFormatter, getTranslations } from "next-intl/server";
import { Bars } from "@/components/charts/bars";
import { Disclosure } from "@/components/ui/disclosure";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, TFoot, THead, Th, Tr } from "@/components/ui/table";
import type { Month, Revenue as RevenueOf } from "@/lib/home/revenue/queries";

/** Revenue and orders of the last twelve months as charts, with their table; once per currency that was sold in. */
export async function Revenue({ revenue }: { revenue: RevenueOf[] }) {
  const t = await getTranslations("home");
  const many = revenue.length > 1;
  return revenue.map(({ currency, months }) => (
    <Section
      key={currency}
      title={many ? t("revenueIn", { currency }) : t("revenue")}
      description={t("revenueText")}
    >
      {months.every(({ orders }) => orders === 0) ? (
        <p className="text-ink-muted">{t("noRevenue")}</p>
      ) : (
        <>
          <Charts currency={currency} months={months} />
          <Disclosure summary={t("asTable")}>
            <MonthTable currency={currency} months={months} />
          </Disclosure>
        </>
      )}
    </Section>
  ));
}

type MonthsProps = { currency: string; months: Month[] };

const middleOf = (month: string) => new Date(`${month}-15T12:00:00Z`);

async function Charts({ currency, months }: MonthsProps) {
  const [t, format] = await Promise.all([getTranslations("home"), getFormatter()]);
  const categories = months.map(({ month }) => format.dateTime(middleOf(month), { month: "short" }));
  const money = (minor: number) =>
    format.number(minor / 100, {
      style: "currency",
      currency,
      notation: "compact",
      maximumFractionDigits: 1,
    });
  return (
    <div className="grid gap-6 lg:grid-cols-[3fr_2fr]">
      <div>
        <h3 className="text-sm">{t("revenueChart")}</h3>
        <Bars
          label={t("revenueLabel", { currency })}
          categories={categories}
          series={[
            { name: t("oneTime"), values: months.map(({ oneTime }) => oneTime) },
            { name: t("recurring"), values: months.map(({ monthly }) => monthly) },
          ]}
          format={money}
        />
      </div>
      <div>
        <h3 className="text-sm">{t("ordersChart")}</h3>
        <Bars
          label={t("ordersLabel")}
          categories={categories}
          series={[{ name: t("ordersChart"), values: months.map(({ orders }) => orders) }]}
          format={(value) => format.number(value)}
        />
      </div>
    </div>
  );
}

async function MonthTable({ currency, months }: MonthsProps) {
  const [t, format] = await Promise.all([getTranslations("home"), getFormatter()]);
  const sum = (part: "orders" | "oneTime" | "monthly") =>
    months.reduce((total, month) => total + month[part], 0);
  return (
    <Table label={t("revenue")} narrow="scroll">
      <THead>
        <Th>{t("month")}</Th>
        <Th numeric>{t("ordersChart")}</Th>
        <Th numeric>{t("oneTime")}</Th>
        <Th numeric>{t("recurring")}</Th>
      </THead>
      <TBody>
        {months.map(({ month, orders, oneTime, monthly }) => (
          <Tr key={month}>
            <RowHeader>{format.dateTime(middleOf(month), { month: "long", year: "numeric" })}</RowHeader>
            <Td numeric>{format.number(orders)}</Td>
            <Td numeric>
              <Money minor={oneTime} currency={currency} />
            </Td>
            <Td numeric>
              <Money minor={monthly} currency={currency} />
            </Td>
          </Tr>
        ))}
      </TBody>
      <TFoot>
        <Tr>
          <RowHeader>{t("sum")}</RowHeader>
          <Td numeric>{format.number(sum("orders"))}</Td>
          <Td numeric>
            <Money minor={sum("oneTime")} currency={currency} />
          </Td>
          <Td numeric>
            <Money minor={sum("monthly")} currency={currency} />
          </Td>
        </Tr>
      </TFoot>
    </Table>
  );
}
