import type { ReactNode } from "react";
import { AuditTimeline } from "@/components/audit/timeline";
import { Responsible } from "@/components/customers/responsible";
import { DeliveryProgress } from "@/components/orders/delivery-progress";
import { Destination } from "@/components/orders/destination";
import { askedFigures } from "@/components/orders/order-figures";
import { OrderStateMark } from "@/components/orders/order-state";
import { PromisedFor } from "@/components/orders/promised-for";
import { NetNote } from "@/components/sellable/net-note";
import { Dotted } from "@/components/ui/dotted";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { TimelineEntry } from "@/lib/audit/trail";
import { getSpeech, getTranslations } from "@/lib/i18n/words";
import type { FollowedOrderDetail } from "@/lib/orders/followed/queries";
import { FollowedLines } from "./followed-lines";

type FollowedRecordProps = {
  home: string;
  order: FollowedOrderDetail;
  timeline: TimelineEntry[];
  /** What its seller and the customer wrote to each other about it. */
  messages: ReactNode;
};

/** An order as its customer follows it: lines and delivery, who answers for it, and what happened. */
export async function FollowedRecord({ home, order, timeline, messages }: FollowedRecordProps) {
  const [t, speech] = await Promise.all([getTranslations("account"), getSpeech()]);
  return (
    <>
      <PageHeader
        title={t("orderNumber", { number: order.number })}
        crumbs={[{ href: home, label: t("title") }]}
        state={<OrderStateMark state={order.state} dueOn={order.promisedOn} />}
        meta={
          <Dotted>
            <Time at={order.placedAt} />
            {order.promisedOn && <PromisedFor day={order.promisedOn} />}
            {order.reference && (
              <span>
                {t("reference")}: {order.reference}
              </span>
            )}
          </Dotted>
        }
        figures={askedFigures(order, speech)}
      />
      <Columns
        aside={
          <>
            <Section title={t("history")}>
              <AuditTimeline entries={timeline} label={t("history")} />
            </Section>
            <Responsible {...order.responsible} />
          </>
        }
      >
        <Section title={t("lines")} description={<DeliveryProgress order={order} />}>
          <FollowedLines order={order} />
          <NetNote />
        </Section>
        {messages}
        <Destination {...order} />
      </Columns>
    </>
  );
}
