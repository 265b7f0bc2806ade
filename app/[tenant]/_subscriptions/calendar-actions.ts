import { areaPath, type Side } from "@/lib/base/paths";
import { formAction } from "@/lib/forms/action";
import { sealMade } from "@/lib/links/rules";
import { withQuery } from "@/lib/list/page";
import { makeCalendarLink, revokeCalendarLinks } from "@/lib/subscriptions/calendar/commands";
import { calendarLinksShown, newCalendarLink } from "@/lib/subscriptions/calendar/schema";

/** The forms of a person's calendars for other programs, in its area. */
export function calendarActions(side: Side) {
  const reader = { side, permission: "subscription:read" } as const;
  const path = (tenant: string) => `${areaPath(tenant, side)}/subscriptions/calendar`;
  return {
    makeCalendar: formAction({
      ...reader,
      schema: newCalendarLink,
      run: makeCalendarLink,
      next: ({ made }, _, { tenant, actor }) =>
        withQuery(path(tenant), { notice: "calendar-made", made: made && sealMade(made, actor) }),
    }),
    revokeCalendars: formAction({
      ...reader,
      schema: calendarLinksShown,
      run: revokeCalendarLinks,
      next: (_done, _given, { tenant }) => withQuery(path(tenant), { notice: "calendars-revoked" }),
    }),
  };
}
