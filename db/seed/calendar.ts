const DAY = 86_400_000;
const QUARTER_HOUR = 900_000;
const sinceFriday: Record<number, number> = { 6: 1, 0: 2 };
const untilMonday: Record<number, number> = { 6: 2, 0: 1 };

export type Calendar = ReturnType<typeof calendar>;

/** The days of the demo, counted back from now; business happens on working days (UTC). */
export function calendar(now: Date) {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());

  /** That many days ago; from a weekend back to the Friday before it. */
  const before = (days: number, hour = 8, minute = 0): Date => {
    const day = midnight - days * DAY;
    return at(day - (sinceFriday[weekdayOf(day)] ?? 0) * DAY, hour, minute);
  };

  /** Some days after another moment, from a weekend on to Monday, but never in the future. */
  const after = (earlier: Date, days: number, hour = 10): Date => {
    const day = Math.floor(earlier.getTime() / DAY) * DAY + days * DAY;
    const onDuty = at(day + (untilMonday[weekdayOf(day)] ?? 0) * DAY, hour, earlier.getUTCMinutes());
    const soonest = new Date(earlier.getTime() + QUARTER_HOUR);
    return onDuty > soonest && onDuty < now ? onDuty : soonest;
  };

  return { now, before, after };
}

const at = (day: number, hour: number, minute: number) => new Date(day + (hour * 60 + minute) * 60_000);

const weekdayOf = (day: number) => new Date(day).getUTCDay();
