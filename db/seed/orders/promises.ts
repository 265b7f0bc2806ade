import type { Calendar } from "@/db/seed/calendar";
import type { Line } from "./lines";
import type { OrderPlan } from "./plan";

const DAY = 86_400_000;
/** A confirmed order that nothing moved of for so long has missed its day. */
const MISSED = 7;
/** Days after its placing by which an order without a promise goes on (domain.md §4). */
const UNPROMISED = 7;

const reasons = {
  de: "Der Hersteller liefert später als angekündigt.",
  en: "The manufacturer delivers later than announced.",
};

type Given = {
  plan: OrderPlan;
  placedAt: Date;
  lines: Line[];
  states: string[];
  language: "de" | "en";
  calendar: Calendar;
};
type Promise = { promisedOn: string | null; promiseReason: string | null };

/** For when lines were promised that have not arrived: by their lead times, or by a later day where those are long over; and by when the order must go on. */
export function promisesOf({ plan, placedAt, lines, states, language, calendar }: Given) {
  const { now, after } = calendar;
  const underWay = plan.state === "confirmed" || plan.state === "in delivery";
  const promiseOf = ({ snapshot: { leadDays } }: Line, at: number): Promise => {
    const waits = underWay && leadDays && ["waiting", "shipped"].includes(states[at] ?? "");
    if (!waits) return { promisedOn: null, promiseReason: null };
    const first = isoDay(after(placedAt, 1 + leadDays).getTime());
    if (first >= isoDay(now.getTime()) || (plan.state === "confirmed" && plan.daysAgo > MISSED))
      return { promisedOn: first, promiseReason: null };
    const moved = isoDay(now.getTime() + (2 + (plan.daysAgo % 6)) * DAY);
    return { promisedOn: moved, promiseReason: reasons[language] };
  };
  const promises = lines.map(promiseOf);
  const promisedOn = promises.flatMap((each) => each.promisedOn ?? []).toSorted()[0] ?? null;
  const otherwise = plan.state === "confirmed" ? isoDay(placedAt.getTime() + UNPROMISED * DAY) : null;
  return { promises, order: { promisedOn, dueOn: promisedOn ?? otherwise } };
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
