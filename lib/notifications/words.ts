import { formatMoney } from "@/lib/base/money";
import type { Side } from "@/lib/base/paths";
import type { Locale } from "@/lib/i18n/locale";
import { formatsIn, wordsIn as textsIn } from "@/lib/i18n/speech";
import type { EventKind } from "./events";
import { templateOf } from "./rules";

type Words = Record<string, string | number>;

/** Words that are days, such as "2026-11-30". */
const days = ["day", "first", "last"];

/** Words that are amounts in minor units, of the currency that stands beside them. */
const amounts = ["priceBefore", "priceAfter"];

/** The words of an event as they are written in a language. */
export function written(words: Words, locale: Locale): Words {
  const named = Object.entries(words).filter(([key]) => !key.includes("."));
  const values: Words = Object.fromEntries(
    named.map(([key, word]) => [key, words[`${key}.${locale}`] ?? word]),
  );
  for (const key of days) {
    const day = values[key];
    if (typeof day === "string" && day)
      values[key] = formatsIn(locale).dateTime(new Date(day), { dateStyle: "long", timeZone: "UTC" });
  }
  for (const key of amounts) {
    const minor = values[key];
    if (typeof minor === "number") values[key] = formatMoney(minor, String(values.currency), locale);
  }
  return values;
}

/** What happened in one line: what a mail of it has as its subject. */
export const lineOf = (kind: EventKind, side: Side, words: Words, locale: Locale): string =>
  textsIn(locale, "mail")(`${templateOf(kind, side)}.subject` as never, written(words, locale) as never);
