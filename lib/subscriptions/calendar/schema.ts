import { z } from "zod";
import { id } from "@/lib/base/fields";
import { today } from "@/lib/i18n/locale";
import { madeLink } from "@/lib/links/schema";
import { pageCursor } from "@/lib/list/page";
import { monthsFrom } from "./rules";

/** The month whose subscriptions are listed, where one is named that is shown. */
export const calendarQuery = z.object({
  month: z
    .string()
    .max(7)
    .optional()
    .catch(undefined)
    .transform((asked) => monthsFrom(today()).find(({ month }) => month === asked)?.month),
  page: pageCursor(),
  ...madeLink,
});
export type CalendarQuery = z.output<typeof calendarQuery>;

/** A calendar for another program. */
export const newCalendarLink = z.object({ key: id() });
export type NewCalendarLink = z.output<typeof newCalendarLink>;

/** All calendars of a person that were shown, up to the newest. */
export const calendarLinksShown = z.object({ newest: id() });
export type CalendarLinksShown = z.output<typeof calendarLinksShown>;
