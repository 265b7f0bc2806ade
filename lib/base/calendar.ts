import { Temporal } from "temporal-polyfill";

/** The day so many days after another one; days are written "2026-11-30". */
export const dayAfter = (day: string, days = 1): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The day so many days before another one. */
export const dayBefore = (day: string, days = 1): string =>
  Temporal.PlainDate.from(day).subtract({ days }).toString();

/** The moment at which a day begins in a time zone, or at which an hour of it does, whatever its clocks do on it. */
export const beginOf = (day: string, zone: string, hour = 0): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: zone,
      ...(hour > 0 && { plainTime: { hour } }),
    }).epochMilliseconds,
  );
