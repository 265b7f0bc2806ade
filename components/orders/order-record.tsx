import type { ReactNode } from "react";
import { AuditTimeline } from "@/components/audit/timeline";
import { Responsible } from "@/components/customers/responsible";
import { NetNote } from "@/components/sellable/net-note";
import { Alert } from "@/components/ui/alert";
import { LinkButton, TextLink } from "@/components/ui/button";
import { Dotted } from "@/components/ui/dotted";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import type { Tone } from "@/components/ui/state";
import { Time } from "@/components/ui/time";
import type { TimelineEntry } from "@/lib/audit/trail";
import { getSpeech, getTranslations } from "@/lib/i18n/words";
import type { OrderState } from "@/lib/orders/machine";
import { hasNote } from "@/lib/orders/papers/rules";
import type { Order } from "@/lib/orders/record/queries";
import { DeliveryProgress } from "./delivery-progress";
import { Destination } from "./destination";
import { OrderFacts } from "./order-facts";
import { orderFigures } from "./order-figures";
import { OrderLines } from "./order-lines";
import { OrderStateMark } from "./order-state";
import { PromisedFor } from "./promised-for";

type OrderRecordProps = {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  order: Order;
  timeline: TimelineEntry[];
  /** Where somebody else is put in charge of it. */
  assign?: string;
  /** What the reader may do with the order as it stands. */
  moves?: ReactNode;
  /** What the companies wrote to each other about it. */
  messages?: ReactNode;
  /** Links by which its customer follows it. */
  links?: ReactNode;
  /** Below the lines: their delivery. */
  children?: ReactNode;
};

/** An order's record for provider and reseller: what it comes to, its lines and their delivery, where it goes, and what happened. */
export async function OrderRecord(props: OrderRecordProps) {
  const { area, order, timeline, assign, moves, messages, links, children } = props;
  const [t, speech] = await Promise.all([getTranslations("orders"), getSpeech()]);
  return (
    <>
      <PageHeader
        title={t("orderTitle", { number: order.number })}
        crumbs={[{ href: `${area}/orders`, label: t("title") }]}
        state={<OrderStateMark state={order.state} dueOn={order.dueOn} />}
        meta={<PlacedFor area={area} order={order} />}
        others={
          hasNote(order)
            ? [
                <LinkButton key="note" href={`${area}/orders/${order.id}/note`} download>
                  {t("papers.download")}
                </LinkButton>,
              ]
            : undefined
        }
        actions={moves}
        figures={orderFigures(order, speech)}
      />
      <Said order={order} />
      <Section title={t("lines")} description={<DeliveryProgress order={order} />}>
        <OrderLines order={order} />
        <NetNote />
      </Section>
      <Columns
        aside={
          <Section title={t("history")}>
            <AuditTimeline entries={timeline} label={t("history")} />
          </Section>
        }
      >
        {children}
        {messages}
        <Destination {...order} />
        <OrderFacts order={order} assign={assign} />
        {links}
        <Others order={order} />
      </Columns>
    </>
  );
}

/** For whom it was placed, by whom and when. */
async function PlacedFor({ area, order }: Pick<OrderRecordProps, "area" | "order">) {
  const t = await getTranslations("orders");
  const provider = order.billedOneTime !== null;
  return (
    <Dotted>
      <TextLink href={`${area}/customers/${order.customerId}`}>{order.customerName}</TextLink>
      {provider && (order.resellerName ?? t("direct"))}
      {t("placedAtBy", { name: order.placedByName })}
      <Time at={order.placedAt} />
      {order.promisedOn && <PromisedFor day={order.promisedOn} />}
    </Dotted>
  );
}

const saidIn: Partial<Record<OrderState, { as: "question" | "reason" | "answered"; tone: Tone }>> = {
  placed: { as: "answered", tone: "info" },
  "information asked": { as: "question", tone: "warning" },
  rejected: { as: "reason", tone: "danger" },
  cancelled: { as: "reason", tone: "neutral" },
};

/** What was asked or answered last, or why nothing comes of the order. */
async function Said({ order: { state, stateReason } }: { order: Order }) {
  const t = await getTranslations("orders");
  const said = saidIn[state];
  if (!said || !stateReason) return null;
  return (
    <Alert tone={said.tone} title={t(said.as)}>
      <span className="whitespace-pre-line">{stateReason}</span>
    </Alert>
  );
}

/** How the reader reaches whom it asks about the order: the reseller that sold it, or for a reseller the provider. */
function Others({ order }: { order: Order }) {
  const { provider, billedOneTime, resellerEmail: email, resellerPhone: phone, resellerHours: hours } = order;
  if (billedOneTime === null) return <Responsible provider={provider} />;
  return (email || phone) && <Responsible seller={{ email, phone, hours }} />;
}
