import { dayBefore } from "@/lib/base/calendar";
import type { Standing } from "@/lib/subscriptions/rules";
import { goesOn, noticeUntil, termMonthsOf } from "@/lib/subscriptions/terms/rules";

/** So many days before a term ends people are reminded of it, the nearest first. */
export const spans = [30, 60, 90] as const;
export type Span = (typeof spans)[number];

/** What a reminder says: what comes, on which day (of an end the last one), and until when it can be stopped. */
export type Reminder = { how: "renews" | "manual" | "blocked" | "ends"; day: string; last: string };

/** Which reminder is due on a day: of those that were missed, the nearest to the end. Nothing for terms no longer than it, a month counted as 30 days. */
export function spanOn(terms: Standing, day: string): Span | undefined {
  const { termEnd } = terms;
  const span = spans.find((days) => dayBefore(termEnd, days) <= day);
  return span && day < termEnd && termMonthsOf(terms) * 30 > span ? span : undefined;
}

/** What people are told before a term ends; nothing where nobody can decide any more, or somebody has. */
export function reminderOf(standing: Standing, day: string): Reminder | undefined {
  const { state, termEnd, noticeDays, blockedOn, renewal } = standing;
  if (state === "notice given" || state === "ended") return;
  const last = noticeUntil(termEnd, noticeDays);
  if (goesOn(standing)) return last < day ? undefined : { how: "renews", day: termEnd, last };
  const how = blockedOn ? "blocked" : renewal === "manual" ? "manual" : "ends";
  return { how, day: dayBefore(termEnd), last: dayBefore(termEnd) };
}
