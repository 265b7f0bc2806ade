import type { Retention } from "./personal";

/** For how many calendar years after it was made something is kept; null where another rule ends it. */
const years: Record<Retention, number | null> = {
  accounts: 10,
  audit: null,
  conflicts: null,
  lists: null,
  moments: null,
};

/** When something that was made at a moment may go, if years decide it: at the end of the calendar year. */
export const keptUntil = (of: Retention, made: Date): Date | undefined =>
  years[of] === null ? undefined : yearOf(made.getUTCFullYear() + years[of] + 1);

/** Before which moment something was made whose time is over by now, if years decide it. */
export const overBefore = (of: Retention, now: Date): Date | undefined =>
  years[of] === null ? undefined : yearOf(now.getUTCFullYear() - years[of]);

const yearOf = (year: number) => new Date(Date.UTC(year, 0, 1));
