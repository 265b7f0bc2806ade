import { overMonths } from "@/lib/base/money";
import { priceOn } from "@/lib/subscriptions/prices/rules";
import type { Rated } from "@/lib/subscriptions/seats/rules";
import {
  monthsAfter,
  monthsUntilEnd,
  noticeUntil,
  type Terms,
  termMonthsOf,
} from "@/lib/subscriptions/terms/rules";

/** Terms that people agree on besides that of the offer, in months. */
const USUAL = [12, 24, 36];

/** What a term that is agreed on now leads to: until when it then runs, and what it comes to, in minor units to the customer. */
export type Extension = { months: number; termEnd: string; total: number };

/** Whether its terms can be agreed on: it has terms, may be renewed at all, and the provider still does. */
const hasTerms = ({ termMonths, renewal, blockedOn }: Terms): boolean =>
  termMonths !== null && renewal !== "none" && !blockedOn;

/** So many months from a day on, no further, terms are agreed on. */
const FURTHEST = 60;

/** The terms that can follow the present one on a day: as long as it was, or a usual longer one. */
export function extensionsOf(rated: Rated, day: string): Extension[] {
  if (!hasTerms(rated)) return [];
  const own = termMonthsOf(rated);
  const months = [own, ...USUAL.filter((each) => each > own)];
  const furthest = monthsAfter(day, FURTHEST);
  return months
    .map((each) => ({
      months: each,
      termEnd: extended(rated, each).termEnd,
      total: overMonths(rated.quantity * priceOn(rated, rated.termEnd), rated.period, each),
    }))
    .filter(({ termEnd }) => termEnd <= furthest);
}

/** The terms of a subscription that goes on for so many months after its present term: later terms are as long as this one. */
export function extended(terms: Terms, months: number) {
  const termBase = monthsUntilEnd(terms, terms.term);
  return {
    termBase,
    termMonths: months,
    term: 0,
    termEnd: monthsAfter(terms.firstDay, termBase + months),
  };
}

/** Whether automatic renewal can be switched off on a day: as long as notice for the end of the term could be given; on, at any time. */
export const canSwitch = (terms: Terms & { termEnd: string }, day: string): boolean =>
  hasTerms(terms) && (terms.renewal === "manual" || day <= noticeUntil(terms.termEnd, terms.noticeDays));
