import { sameDaysBefore } from "@/lib/home/trend/rules";
import { today } from "@/lib/i18n/locale";
import type { Speech } from "@/lib/i18n/speech";

const middleOf = (month: string) => new Date(`${month}-15T12:00:00Z`);

/** A month as people write it: "Nov", or "November 2026" in full. */
export const monthName = (month: string, { format }: Speech, length: "short" | "long" = "long"): string =>
  format.dateTime(
    middleOf(month),
    length === "short" ? { month: "short" } : { month: "long", year: "numeric" },
  );

/** The days of the month before that this month's figures stand beside: "1 – 30 Oct". */
export function daysBeside({ format }: Speech): string {
  const { from, to } = sameDaysBefore(today());
  return format.dateTimeRange(new Date(from), new Date(to), {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
}
