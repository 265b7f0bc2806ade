import type { ReactNode } from "react";
import { AuditTimeline } from "@/components/audit/timeline";
import { Responsible } from "@/components/customers/responsible";
import { NetNote } from "@/components/sellable/net-note";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import type { TimelineEntry } from "@/lib/audit/trail";
import { getTranslations } from "@/lib/i18n/words";
import type { Order } from "@/lib/orders/record/queries";
import { DeliveryProgress } from "./delivery-progress";
import { Destination } from "./destination";
import { OrderFacts } from "./order-facts";
import { OrderLines } from "./order-lines";
import { OrderStateMark } from "./order-state";

type OrderRecordProps = {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  order: Order;
  timeline: TimelineEntry[];
  /** What the reader may do with the order as it stands. */
  moves?: ReactNode;
  /** Below the lines: their delivery. */
  children?: ReactNode;
};

/** An order's record for provider and reseller: lines, facts, who is responsible, and what happened. */
export async function OrderRecord({ area, order, timeline, moves, children }: OrderRecordProps) {
  const t = await getTranslations("orders");
  const {
    provider,
    resellerName: name,
    resellerEmail: email,
    resellerPhone: phone,
    resellerHours: hours,
  } = order;
  const seller = name ? { name, email, phone, hours } : provider;
  return (
    <>
      <PageHeader
        title={t("orderTitle", { number: order.number })}
        crumbs={[{ href: `${area}/orders`, label: t("title") }]}
        state={<OrderStateMark state={order.state} />}
        meta={order.customerName}
      />
      {moves}
      <Section title={t("lines")} description={<DeliveryProgress order={order} />}>
        <OrderLines order={order} />
        <NetNote />
      </Section>
      <Columns
        aside={
          <>
            <Section title={t("history")}>
              <AuditTimeline entries={timeline} label={t("history")} />
            </Section>
            <Responsible seller={seller} provider={provider} />
          </>
        }
      >
        <Destination {...order} />
        {children}
        <Section title={t("facts")}>
          <OrderFacts order={order} customersPath={`${area}/customers`} />
        </Section>
      </Columns>
    </>
  );
}
