import { Temporal } from "temporal-polyfill";
import { dayBefore } from "@/lib/base/calendar";
import { monthsOf, type Period } from "@/lib/base/money";

/** By what a subscription's terms are counted: days as "2026-11-28", in the time zone of the pages. */
export type Terms = {
  firstDay: string;
  /** After how many months from the first day terms of this length began; 0 by default. */
  termBase?: number;
  /** How many of them are over. */
  term: number;
  termMonths: number | null;
  period: Period;
  noticeDays: number | null;
  renewal: "automatic" | "manual" | "none";
  /** Since when the provider renews it no longer, where it does not. */
  blockedOn?: string | null;
};

/** How many months a term has; without a minimum term it is one period of its price. */
export const termMonthsOf = ({ termMonths, period }: Pick<Terms, "termMonths" | "period">): number =>
  termMonths ?? monthsOf(period);

/** Whether a term follows by itself: so it was agreed, or there is no term, and it runs until somebody gives notice. */
export const renewsItself = ({ termMonths, renewal }: Pick<Terms, "termMonths" | "renewal">): boolean =>
  termMonths === null || renewal === "automatic";

/**
 * The end with which a subscription ends that the provider no longer renews: the first for which notice could still be given on
 * the day of that. Nothing where it goes on.
 */
export const blockedEnd = (terms: Terms): string | undefined =>
  terms.blockedOn ? noticeOn(terms, terms.blockedOn).endsOn : undefined;

/** Whether another term follows the present one by itself: so it was agreed, and the provider still renews it then. */
export function goesOn(terms: Terms & { termEnd: string }): boolean {
  const end = blockedEnd(terms);
  return renewsItself(terms) && (end === undefined || end > terms.termEnd);
}

/**
 * The first day after a term. Every term is counted from the first day, never from the last term: what begins on a 31st ends
 * its terms on the last day that a shorter month has, and on a 31st again where there is one.
 */
export const endOfTerm = (terms: Lengths, term: number): string =>
  monthsAfter(terms.firstDay, monthsUntilEnd(terms, term));

type Lengths = Pick<Terms, "firstDay" | "termBase" | "termMonths" | "period">;

/** How many months after the first day a term is over. */
export const monthsUntilEnd = ({ termBase = 0, ...terms }: Omit<Lengths, "firstDay">, term: number): number =>
  termBase + termMonthsOf(terms) * (term + 1);

/** The day so many months after a first day, held to the last day of a shorter month. */
export const monthsAfter = (firstDay: string, months: number): string =>
  Temporal.PlainDate.from(firstDay).add({ months }).toString();

/** How many stretches of so many months are over on a day, counted from a first day or from `base` months after it. */
export function stretchesOver(firstDay: string, months: number, day: string, base = 0): number {
  const since = Temporal.PlainDate.from(firstDay).until(Temporal.PlainDate.from(day), {
    largestUnit: "month",
  });
  // What is left of a month may still be the end of a stretch in a shorter one.
  const over = Math.max(0, Math.floor((since.months - base) / months));
  return monthsAfter(firstDay, base + months * (over + 1)) <= day ? over + 1 : over;
}

/** How many days lie between two days, the first one included. */
export const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until)).days;

/** The last day on which notice for an end can be given: so many days before, and at the latest on the day before. */
export const noticeUntil = (end: string, noticeDays: number | null): string =>
  dayBefore(end, Math.max(noticeDays ?? 0, 1));

/** How many terms are over on a day, of those that follow by themselves; the first one counts until its end, however old it is. */
export function termOn(terms: Omit<Terms, "term">, day: string): number {
  if (!renewsItself(terms)) return 0;
  return stretchesOver(terms.firstDay, termMonthsOf(terms), day, terms.termBase);
}

/**
 * What notice given on a day leads to: the first end for which there is still time; where nothing follows by itself, the end
 * of its term. `until` is the last day on which notice leads there.
 */
export function noticeOn(terms: Terms, today: string): { endsOn: string; until: string } {
  const { noticeDays } = terms;
  let term = Math.max(terms.term, termOn(terms, today));
  let endsOn = endOfTerm(terms, term);
  while (renewsItself(terms) && noticeUntil(endsOn, noticeDays) < today) {
    term += 1;
    endsOn = endOfTerm(terms, term);
  }
  return { endsOn, until: noticeUntil(endsOn, noticeDays) };
}

/** The first term that is not over on a day, counted on from the present one, and its end. */
export function termBeyond(terms: Terms, day: string): { term: number; termEnd: string } {
  let { term } = terms;
  while (endOfTerm(terms, term) <= day) term += 1;
  return { term, termEnd: endOfTerm(terms, term) };
}
