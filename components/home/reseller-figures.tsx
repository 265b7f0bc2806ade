import { BoundedCount } from "@/components/ui/bounded-count";
import { TextLink } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { formatMoney } from "@/lib/base/money";
import type { MarginTrend, TopCustomer } from "@/lib/home/margin/trend/queries";
import type { ResellerHome } from "@/lib/home/queries";
import { trendOf } from "@/lib/home/trend/rules";
import { HOME_COUNT_BOUND } from "@/lib/home/work/queries";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { Figure } from "./figure";
import { MoneyChart } from "./money-chart";
import { daysBeside, monthName } from "./months";

type ResellerFiguresProps = { home: ResellerHome; path: string };

/** The day in numbers: what runs and for whom, what came and went this month, what was booked; money only where it was read. */
export async function ResellerFigures({ home: { counts, margin }, path }: ResellerFiguresProps) {
  const t = (await getSpeech()).words("home");
  const underWay = (
    <Figure
      label={t("underWay")}
      value={<BoundedCount count={counts.underWay ?? 0} bound={HOME_COUNT_BOUND} />}
    />
  );
  if (!margin)
    return (
      <Section title={t("atAGlance")}>
        <div className="figures">{underWay}</div>
      </Section>
    );
  return (
    <Section title={t("yourMargin")} actions={<TextLink href={`${path}/margin`}>{t("marginAll")}</TextLink>}>
      <div className="figures figures-wide">
        <RunningMargin margin={margin} path={path} />
        <TopCustomers top={margin.top} currency={margin.currency} path={path} />
      </div>
      <div className="figures">
        <Booked margin={margin} />
        <Moved margin={margin} of="gained" />
        <Moved margin={margin} of="lost" />
        {underWay}
      </div>
    </Section>
  );
}

type MarginProps = { margin: MarginTrend };

async function RunningMargin({ margin: { currency, months }, path }: MarginProps & { path: string }) {
  const speech = await getSpeech();
  const t = speech.words("home");
  const [before, now] = months.slice(-2);
  return (
    <Figure
      label={t("runningMargin")}
      value={<Money minor={now?.running ?? 0} currency={currency} />}
      trend={{
        of: trendOf(now?.running ?? 0, before?.running ?? 0),
        was: (
          <>
            {before && t("endOf", { month: monthName(before.month, speech) })}:{" "}
            <Money minor={before?.running ?? 0} currency={currency} />
          </>
        ),
      }}
    >
      <MoneyChart
        label={t("runningMargin")}
        currency={currency}
        months={months.map(({ month, running }) => ({ month, minor: running }))}
        hrefOf={(month) => withQuery(`${path}/margin`, { month })}
      />
    </Figure>
  );
}

/** Whom most of the running margin comes from. */
async function TopCustomers({ top, currency, path }: { top: TopCustomer[]; currency: string; path: string }) {
  const t = (await getSpeech()).words("home");
  return (
    <div className="figure">
      <h3 className="figure-label">{t("topCustomers")}</h3>
      {top.length === 0 && <p className="text-ink-muted text-sm">{t("nothingRuns")}</p>}
      <ol className="ranked">
        {top.map(({ id, name, running }) => (
          <li key={id}>
            <TextLink href={`${path}/customers/${id}`}>{name}</TextLink>
            <Money minor={running} currency={currency} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What this month's orders leave once, what they will leave every month, and how much of it is confirmed. */
async function Booked({ margin: { now, before, currency } }: MarginProps) {
  const speech = await getSpeech();
  const t = speech.words("home");
  const money = (minor: number) => formatMoney(minor, currency, speech.locale);
  return (
    <Figure
      label={t("booked")}
      value={<Money minor={now.once} currency={currency} />}
      trend={{ of: trendOf(now.once, before.once), was: `${daysBeside(speech)}: ${money(before.once)}` }}
      note={
        <>
          <span>{t("bookedMonthly", { now: money(now.monthly) })}</span>
          <span>
            {t("ofWhichConfirmed", { once: money(now.confirmedOnce), monthly: money(now.confirmedMonthly) })}
          </span>
        </>
      }
    />
  );
}

/** What came to the running margin this month, or went from it. */
async function Moved({
  margin: { now, before, months, currency },
  of,
}: MarginProps & { of: "gained" | "lost" }) {
  const speech = await getSpeech();
  const t = speech.words("home");
  const values = months.map((month) => month[of]);
  const money = (minor = 0) => formatMoney(minor, currency, speech.locale);
  return (
    <Figure
      label={t(of)}
      value={
        <>
          <Money minor={now[of]} currency={currency} />
          <small>{t("perMonth")}</small>
        </>
      }
      trend={{
        of: trendOf(now[of], before[of]),
        was: (
          <>
            {daysBeside(speech)}: <Money minor={before[of]} currency={currency} />
          </>
        ),
        good: of === "gained" ? "up" : "down",
      }}
      spark={{
        values,
        label: t("sparkMonths", {
          from: monthName(months[0]?.month ?? "", speech),
          first: money(values[0]),
          last: money(values.at(-1)),
        }),
      }}
    />
  );
}
