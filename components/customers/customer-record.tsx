import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AuditTimeline } from "@/components/audit/timeline";
import { CustomerOrders } from "@/components/orders/customer-orders";
import { TextLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import type { TimelineEntry } from "@/lib/audit-trail";
import type { Customer, RecentOrder } from "@/lib/customers/queries";
import { withQuery } from "@/lib/page";
import { CustomerFacts } from "./customer-facts";
import { CustomerStateMark } from "./customer-state";

type CustomerRecordProps = {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  customer: Customer;
  orders: RecentOrder[];
  timeline: TimelineEntry[];
  actions?: ReactNode;
  owner?: string;
  /** More about it, below the facts. */
  children?: ReactNode;
};

/** A customer's record: facts, newest orders, and what happened. */
export async function CustomerRecord({
  area,
  customer,
  orders,
  timeline,
  actions,
  owner,
  children,
}: CustomerRecordProps) {
  const t = await getTranslations("customers");
  const path = `${area}/orders`;
  return (
    <>
      <PageHeader
        title={customer.name}
        crumbs={[{ href: `${area}/customers`, label: t("title") }]}
        state={<CustomerStateMark state={customer.state} />}
        actions={actions}
      />
      <Columns
        aside={
          <Section title={t("history")}>
            <AuditTimeline entries={timeline} label={t("history")} />
          </Section>
        }
      >
        <Section title={t("facts")}>
          <CustomerFacts customer={customer} owner={owner} />
        </Section>
        {children}
        <Section
          title={t("orders")}
          actions={
            orders.length > 0 && (
              <TextLink href={withQuery(path, { customer: customer.id, state: "all" })}>
                {t("allOrders")}
              </TextLink>
            )
          }
        >
          <CustomerOrders path={path} orders={orders} />
        </Section>
      </Columns>
    </>
  );
}
