import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { monthBeside } from "@/lib/home/margin/rules";
import type { Revenue as RevenueOf } from "@/lib/home/revenue/queries";
import { trendOf } from "@/lib/home/trend/rules";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { Figure } from "./figure";
import { MoneyChart } from "./money-chart";
import { daysBeside, monthName } from "./months";

type RevenueProps = { revenue: RevenueOf[]; path: string; title: string };

/** What the provider bills once and every month, each beside the month before and with its twelve months; once per currency. */
export async function Revenue({ revenue, path, title }: RevenueProps) {
  const t = (await getSpeech()).words("home");
  const some = revenue.filter(({ months }) => months.some(({ orders, running }) => orders || running));
  if (!some.length) return null;
  return some.map((each) => (
    <Section
      key={each.currency}
      title={some.length > 1 ? `${title}, ${each.currency}` : title}
      description={t("revenueText")}
    >
      <div className="figures figures-wide">
        <Billed {...each} path={path} />
        <Running {...each} />
      </div>
    </Section>
  ));
}

/** One-time amounts of this month so far, beside those of the same days of the month before. */
async function Billed({ currency, months, path }: RevenueOf & { path: string }) {
  const speech = await getSpeech();
  const t = speech.words("home");
  const [before, now] = months.slice(-2).map(({ soFar }) => soFar.oneTime);
  return (
    <Figure
      label={t("billedThisMonth")}
      value={<Money minor={now ?? 0} currency={currency} />}
      trend={{
        of: trendOf(now ?? 0, before ?? 0),
        was: (
          <>
            {daysBeside(speech)}: <Money minor={before ?? 0} currency={currency} />
          </>
        ),
      }}
    >
      <MoneyChart
        label={t("billedOnce")}
        currency={currency}
        months={months.map(({ month, oneTime, orders }) => ({ month, minor: oneTime, more: orders }))}
        hrefOf={(month) => withQuery(`${path}/orders`, { state: "all", ...daysOf(month) })}
        more={t("ordersPlaced")}
      />
    </Figure>
  );
}

const daysOf = (month: string) => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
};

/** What runs now, beside what ran at the end of the month before. */
async function Running({ currency, months }: RevenueOf) {
  const speech = await getSpeech();
  const t = speech.words("home");
  const [before, now] = months.slice(-2).map(({ running }) => running);
  return (
    <Figure
      label={t("runningNow")}
      value={<Money minor={now ?? 0} currency={currency} />}
      trend={{
        of: trendOf(now ?? 0, before ?? 0),
        was: (
          <>
            {t("endOf", { month: monthName(monthBeside(months.at(-1)?.month ?? "", -1), speech) })}:{" "}
            <Money minor={before ?? 0} currency={currency} />
          </>
        ),
      }}
    >
      <MoneyChart
        label={t("runningPerMonth")}
        currency={currency}
        months={months.map(({ month, running }) => ({ month, minor: running }))}
      />
    </Figure>
  );
}
