export const MONTHS_SHOWN = 12;

/** Months as "2026-11", oldest first: the current one of the time zone and those before it, `count` in all. */
export function monthsUntil(now: Date, timeZone: string, count = MONTHS_SHOWN): string[] {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "numeric" }).formatToParts(
    now,
  );
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const current = part("year") * 12 + part("month") - 1;
  return Array.from({ length: count }, (_, at) => {
    const month = current - count + 1 + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}
