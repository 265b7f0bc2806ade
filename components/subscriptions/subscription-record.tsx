import type { ReactNode } from "react";
import { AuditTimeline } from "@/components/audit/timeline";
import { LineTerms, nameOf } from "@/components/sellable/line-name";
import { NetNote } from "@/components/sellable/net-note";
import { TextLink } from "@/components/ui/button";
import { Pieces } from "@/components/ui/data-table/pieces";
import { dayText, periodicPiece } from "@/components/ui/data-table/written";
import { Dotted } from "@/components/ui/dotted";
import { Fact, Facts } from "@/components/ui/facts";
import type { KeyFigure } from "@/components/ui/key-figures";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { TimelineEntry } from "@/lib/audit/trail";
import { dayBefore } from "@/lib/base/calendar";
import { today } from "@/lib/i18n/locale";
import { getSpeech } from "@/lib/i18n/words";
import type { FollowedSubscription } from "@/lib/subscriptions/followed/queries";
import { renewsItself } from "@/lib/subscriptions/terms/rules";
import { noticeText, prospectText } from "./prospect";
import { SubscriptionStateMark } from "./subscription-state";

type SubscriptionRecordProps = {
  subscription: FollowedSubscription;
  timeline: TimelineEntry[];
  /** Where the list is. */
  path: string;
  /** Whose it is, and by whom it was sold, for those who do not run it themselves. */
  whose?: ReactNode;
  /** Where its order is. */
  orderHref: string;
  /** More that only some may know. */
  figures?: (KeyFigure | false | undefined)[];
  /** More facts that only some may know. */
  facts?: ReactNode;
  moves?: ReactNode;
  /** What is asked of it and waits. */
  request?: ReactNode;
  /** What identifies it. */
  identifiers?: ReactNode;
  /** How what it runs changed. */
  changes?: ReactNode;
  /** What the companies wrote to each other about it. */
  messages?: ReactNode;
};

/** A subscription: what it comes to, what comes next, by which terms it runs, and what happened. */
export async function SubscriptionRecord(props: SubscriptionRecordProps) {
  const {
    subscription,
    timeline,
    path,
    whose,
    orderHref,
    figures = [],
    facts,
    moves,
    request,
    identifiers,
    changes,
    messages,
  } = props;
  const speech = await getSpeech();
  const t = speech.words("subscriptions");
  const { quantity, retailRecurring, currency, period, state } = subscription;
  const day = today();
  const notice = noticeText(subscription, day, speech);
  const price = periodicPiece(quantity * retailRecurring, currency, period, speech);
  const each = quantity > 1 && periodicPiece(retailRecurring, currency, period, speech);
  return (
    <>
      <PageHeader
        title={nameOf(subscription, speech.locale)}
        crumbs={[{ href: path, label: t("title") }]}
        state={<SubscriptionStateMark state={state} />}
        meta={
          <Dotted>
            {whose}
            <LineTerms line={subscription} />
          </Dotted>
        }
        actions={moves}
        figures={[
          { label: t("quantity"), value: quantity },
          {
            label: t("price"),
            value: <Pieces cell={price} />,
            note: each && <Pieces cell={[each, { note: t("each") }]} />,
          },
          ...figures,
        ]}
      />
      {request}
      <Columns
        aside={
          <Section title={t("history")}>
            {timeline.length > 0 ? (
              <AuditTimeline entries={timeline} label={t("history")} />
            ) : (
              <p className="text-ink-muted">{t("noHistory")}</p>
            )}
          </Section>
        }
      >
        <Section title={t("comesNext")}>
          <p>{prospectText(subscription, speech)}</p>
          {notice && <p>{notice}</p>}
          <NetNote />
        </Section>
        <Section title={t("terms")}>
          <Facts>
            <Fact label={t("since")}>
              <Time at={subscription.startedAt} as="date" />
            </Fact>
            <Fact label={t("term")}>
              {subscription.termMonths === null
                ? t("noTerm")
                : t("termUntil", {
                    months: subscription.termMonths,
                    day: dayText(dayBefore(subscription.termEnd), speech),
                  })}
            </Fact>
            <Fact label={t("renewal")}>
              {subscription.blockedBy
                ? t("noRenewal")
                : speech.words("terms.renewal")(
                    renewsItself(subscription) ? "automatic" : subscription.renewal,
                  )}
            </Fact>
            <Fact label={t("noticePeriod")}>
              {t("days", { count: Math.max(subscription.noticeDays ?? 0, 1) })}
            </Fact>
            {facts}
            <Fact label={t("order")}>
              <TextLink href={orderHref}>{subscription.orderNumber}</TextLink>
            </Fact>
          </Facts>
        </Section>
        {identifiers}
        {changes}
        {messages}
      </Columns>
    </>
  );
}
