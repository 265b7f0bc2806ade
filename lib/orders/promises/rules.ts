import { AppError } from "@/lib/base/errors";
import { locales } from "@/lib/i18n/locale";
import { formatsIn } from "@/lib/i18n/speech";
import { daysAfter } from "@/lib/orders/due/rules";

/** When a line is expected that is confirmed on a day ("2026-11-30"): so many days later; nothing where its lead time is not known. */
export const expectedOn = (day: string, leadDays: number | null): string | null =>
  leadDays === null ? null : daysAfter(day, leadDays);

type Promised = { promisedOn: string | null };

/** What a line was promised for and is promised for now; nothing where that is the same. Throws INVALID for a day that is over. */
export function promiseChange({ promisedOn: before }: Promised, after: string | null, today: string) {
  if (before === after) return;
  if (after !== null && after < today) throw new AppError("INVALID", "promiseOver");
  return { before, after };
}

/** The first and the last day of promises; nothing where there is none. */
export function spanOf(days: readonly (string | null)[]): { first: string; last: string } | undefined {
  const known = days.filter((day) => day !== null).toSorted();
  const [first, last] = [known[0], known.at(-1)];
  return first && last ? { first, last } : undefined;
}

/** A day for the sentence of an audit entry, in every language. */
export const dayWords = (day: string): Record<string, string> =>
  Object.fromEntries([
    ["day", day],
    ...locales.map((locale) => [
      `day.${locale}`,
      formatsIn(locale).dateTime(new Date(day), { dateStyle: "long", timeZone: "UTC" }),
    ]),
  ]);

/** What is told of promised days: one, several, or none. */
export function promiseWords(span: { first: string; last: string } | undefined) {
  if (!span) return { promised: "none", first: 0, last: 0 };
  // At noon, so that it is that day wherever it is written.
  const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
  return {
    promised: span.first === span.last ? "one" : "several",
    first: at(span.first),
    last: at(span.last),
  };
}
