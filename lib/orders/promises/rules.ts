import { dayAfter } from "@/lib/base/calendar";
import { AppError } from "@/lib/base/errors";
import { locales } from "@/lib/i18n/locale";
import { formatsIn } from "@/lib/i18n/speech";

/** When a line is expected that is confirmed on a day ("2026-11-30"): so many days later; nothing where its lead time is not known. */
export const expectedOn = (day: string, leadDays: number | null): string | null =>
  leadDays === null ? null : dayAfter(day, leadDays);

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

/** What is told of the days that are promised for lines: one, several, or none, and how many lines have no day. */
export function promiseWords(days: readonly (string | null)[]) {
  const span = spanOf(days);
  const open = days.filter((day) => day === null).length;
  if (!span) return { promised: "none", first: "", last: "", open: 0 };
  return { promised: span.first === span.last ? "one" : "several", ...span, open };
}
