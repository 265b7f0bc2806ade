export const locales = ["en", "de"] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** The header in which proxy.ts hands on the language that a public page's address names. */
export const LANGUAGE_HEADER = "x-kontor-lang";

/** The cookie that remembers a language chosen in this browser. */
export const LOCALE_COOKIE = "kontor-locale";

/** The language of a request: the one the address names, then the person's choice, then the browser's, then English. */
export function chooseLocale(
  named: string | null,
  chosen: string | undefined,
  accepted: string | null,
): Locale {
  if (isLocale(named)) return named;
  if (isLocale(chosen)) return chosen;
  const wanted = (accepted ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", weight] = part.trim().split(";q=");
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number(weight ?? 1) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? "en";
}

/** The time zone in which dates are written and days and months begin. */
export const timeZone = (): string => process.env.KONTOR_TIME_ZONE ?? "Europe/Berlin";

const days = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment in a time zone: "2026-11-28". */
export function dayIn(zone: string, at: Date): string {
  // Swedish writes days as ISO 8601 does.
  const format = days.get(zone) ?? new Intl.DateTimeFormat("sv", { timeZone: zone });
  days.set(zone, format);
  return format.format(at);
}

/** The month that a moment is in, in a time zone: "2026-11". */
export function monthOf(at: Date, zone: string): string {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric", month: "2-digit" });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}`;
}

/** The year that a moment is in, in a time zone: the one that a document of that moment bears in its number. */
export const yearOf = (at: Date, zone: string): number => Number(monthOf(at, zone).slice(0, 4));

/** Today in the time zone of the pages, as "2026-11-30". */
export const today = (): string => dayIn(timeZone(), new Date());
