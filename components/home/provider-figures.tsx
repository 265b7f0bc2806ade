import { boundedCount } from "@/components/ui/bounded-count";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import type { ProviderHome } from "@/lib/home/queries";
import { trendOf } from "@/lib/home/trend/rules";
import { HOME_COUNT_BOUND } from "@/lib/home/work/queries";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { Figure } from "./figure";
import { daysBeside } from "./months";

type ProviderFiguresProps = { home: ProviderHome; actor: Actor; path: string };

/** How orders, resellers and the own customers stand, as far as the reader may see them. */
export async function ProviderFigures({ home, actor, path }: ProviderFiguresProps) {
  const { counts, revenue } = home;
  const speech = await getSpeech();
  const t = speech.words("home");
  const { activeResellers = 0, newResellers = 0 } = counts;
  const { due = 0, late = 0, askedAll = 0, toDeliver = 0, lateDelivery = 0, inDelivery = 0 } = counts;
  const open = due + late + askedAll + toDeliver + lateDelivery + inDelivery;
  const number = (count: number) => boundedCount(count, speech, HOME_COUNT_BOUND);
  return (
    <Section title={t("atAGlance")}>
      <div className="figures">
        {revenue && <Placed revenue={revenue} />}
        {revenue && (
          <Figure
            label={t("openOrders")}
            value={number(open)}
            note={t("ofWhichInDelivery", { number: number(inDelivery) })}
          />
        )}
        {can(actor, "reseller:read") && (
          <Figure
            label={t("activeResellers")}
            value={number(activeResellers)}
            href={withQuery(`${path}/resellers`, { state: "active" })}
            note={t("newResellers", { count: newResellers, number: number(newResellers) })}
          />
        )}
        {counts.customers !== undefined && (
          <Figure label={t("yourCustomers")} value={number(counts.customers)} href={`${path}/customers`} />
        )}
      </div>
    </Section>
  );
}

/** Orders placed this month so far, of all currencies, beside those of the same days of the month before. */
async function Placed({ revenue }: { revenue: NonNullable<ProviderHome["revenue"]> }) {
  const speech = await getSpeech();
  const t = speech.words("home");
  const first = revenue[0]?.months ?? [];
  const all = first.map((_, at) => revenue.reduce((sum, { months }) => sum + (months[at]?.orders ?? 0), 0));
  const soFar = first.map((_, at) =>
    revenue.reduce((sum, { months }) => sum + (months[at]?.soFar.orders ?? 0), 0),
  );
  const [before = 0, now = 0] = soFar.slice(-2);
  return (
    <Figure
      label={t("ordersThisMonth")}
      value={speech.format.number(now)}
      trend={{
        of: trendOf(now, before),
        counts: true,
        was: `${daysBeside(speech)}: ${speech.format.number(before)}`,
      }}
      spark={{
        values: all,
        label: t("sparkOrders", { numbers: all.map((each) => speech.format.number(each)).join(", ") }),
      }}
    />
  );
}
