import { v7 } from "uuid";
import { Notice } from "@/components/frame/notice";
import { CalendarPage } from "@/components/subscriptions/calendar/calendar-page";
import type { FormAction } from "@/components/ui/form-body";
import { env } from "@/lib/base/env";
import { areaPath, type Side } from "@/lib/base/paths";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { openMade } from "@/lib/links/rules";
import { loadCalendar } from "@/lib/subscriptions/calendar/queries";
import { calendarQuery } from "@/lib/subscriptions/calendar/schema";

type CalendarActions = Record<"makeCalendarAction" | "revokeCalendarsAction", FormAction>;

export const generateMetadata = titled("subscriptions.calendar", "title");

/** What renews and ends by month, in the area of whoever provides, sells or runs it. */
export const calendarPage = (side: Side, actions: CalendarActions) => async (props: PageInput) => {
  const { data, query, tenant, actor, notice } = await load(
    side,
    "subscription:read",
    props,
    calendarQuery,
    loadCalendar,
  );
  const made = openMade(query.made, actor);
  const works = made && data.links.some(({ id }) => id === made.id);
  return (
    <>
      <Notice notice={notice} />
      <CalendarPage
        actor={actor}
        path={`${areaPath(tenant, side)}/subscriptions`}
        query={query}
        data={data}
        made={works ? `${env().KONTOR_URL}/${tenant}/calendar/${made.token}.ics` : undefined}
        nextKey={v7()}
        actions={actions}
      />
    </>
  );
};
