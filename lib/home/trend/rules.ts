/** How a figure stands beside what it was: the change, and its share in basis points; null where there was nothing before. */
export type Trend = { before: number; change: number; bp: number | null };

/** The trend of a figure, in its own unit. */
export function trendOf(now: number, before: number): Trend {
  const change = now - before;
  return { before, change, bp: before > 0 ? Math.round((change / before) * 10_000) : null };
}

/** A span of whole days: "2026-10-01" to "2026-10-30". */
export type Span = { from: string; to: string };

/** The same days of the month before that of a day ("2026-11-30"); all of that month where it is shorter. */
export function sameDaysBefore(day: string): Span {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const from = new Date(Date.UTC(year, month - 2, 1));
  const length = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  const to = new Date(Date.UTC(year, month - 2, Math.min(date, length)));
  return { from: isoDay(from), to: isoDay(to) };
}

const isoDay = (at: Date) => at.toISOString().slice(0, 10);
