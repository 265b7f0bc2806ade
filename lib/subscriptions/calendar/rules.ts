import { Temporal } from "temporal-polyfill";
import { noticeToday, prospectOf, type Standing } from "@/lib/subscriptions/rules";
import type { Terms } from "@/lib/subscriptions/terms/rules";

/** How many months the calendar shows, and how many a calendar in another program looks ahead. */
export const MONTHS_AHEAD = 12;
export const MONTHS_FED = 18;

/** A month as "2026-11", from its first day until the first day after it. */
export type CalendarMonth = { month: string; first: string; next: string };

/** The month of a day and those that follow it, `count` in all. */
export function monthsFrom(day: string, count = MONTHS_AHEAD): CalendarMonth[] {
  const present = Temporal.PlainYearMonth.from(day.slice(0, 7));
  return Array.from({ length: count }, (_, at) => {
    const month = present.add({ months: at });
    return {
      month: month.toString(),
      first: month.toPlainDate({ day: 1 }).toString(),
      next: month.add({ months: 1 }).toPlainDate({ day: 1 }).toString(),
    };
  });
}

/** What is due for a subscription on a day: it renews, runs for the last time, or notice can be given for the last time. */
export type Due = { kind: "renews" | "ends" | "notice"; day: string };

/** What comes next for a subscription, as seen on a day: its renewal and the last day to give notice before it, or its last day. */
export function dueOf(standing: Standing & Terms, today: string): Due[] {
  const prospect = prospectOf(standing);
  if (prospect.kind !== "renews")
    return prospect.kind === "ends" ? [{ kind: "ends", day: prospect.lastDay }] : [];
  const { endsOn, until } = noticeToday(standing, today);
  const notice: Due[] = endsOn === prospect.on && until >= today ? [{ kind: "notice", day: until }] : [];
  return [...notice, { kind: "renews", day: prospect.on }];
}
