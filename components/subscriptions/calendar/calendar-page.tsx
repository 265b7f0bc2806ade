import { NetNote } from "@/components/sellable/net-note";
import { SubscriptionTable } from "@/components/subscriptions/subscription-table";
import { EmptyState } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form-body";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/door/actor";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { CalendarData } from "@/lib/subscriptions/calendar/queries";
import type { CalendarQuery } from "@/lib/subscriptions/calendar/schema";
import { CalendarLinks } from "./calendar-links";
import { MonthTable, monthName } from "./month-table";

type CalendarPageProps = {
  actor: Actor;
  /** Where the list of subscriptions is. */
  path: string;
  query: CalendarQuery;
  data: CalendarData;
  /** The address of a calendar that was just made. */
  made?: string;
  nextKey: string;
  actions: Record<"makeCalendarAction" | "revokeCalendarsAction", FormAction>;
};

/** What renews and ends, month by month, with what it comes to; one month as a list; and all of it in another program. */
export async function CalendarPage({ actor, path, query, data, ...links }: CalendarPageProps) {
  const speech = await getSpeech();
  const t = speech.words("subscriptions");
  const here = `${path}/calendar`;
  const {
    list,
    shown: { month },
  } = data;
  const at = (page?: string) => page && withQuery(here, { month, page });
  const sells = actor.side !== "customer";
  return (
    <>
      <PageHeader title={t("calendar.title")} crumbs={[{ href: path, label: t("title") }]} />
      <Section title={t("calendar.months")}>
        <MonthTable here={here} data={data} side={actor.side} />
        <NetNote />
      </Section>
      <Section id="month" title={monthName(month, speech)}>
        {list.rows.length > 0 ? (
          <SubscriptionTable
            path={path}
            rows={list.rows}
            customers={sells}
            resellers={actor.side === "provider"}
          />
        ) : (
          <EmptyState title={t("calendar.empty")}>{t("calendar.emptyText")}</EmptyState>
        )}
        <Pager
          first={query.page && withQuery(here, { month })}
          previous={at(list.previous)}
          next={at(list.next)}
        />
      </Section>
      <CalendarLinks tenant={actor.tenantSlug} links={data.links} {...links} />
    </>
  );
}
