import { NetNote } from "@/components/sellable/net-note";
import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { RecentOrder } from "@/lib/customers/record/queries";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { OrderStateMark } from "./order-state";
import { OrderTotals } from "./order-totals";

type CustomerOrdersProps = { area: string; customerId: string; orders: RecentOrder[] };

/** The newest orders of one customer, with a link to all of them. */
export async function CustomerOrders({ area, customerId, orders }: CustomerOrdersProps) {
  const t = await getTranslations("customers");
  const path = `${area}/orders`;
  const all = orders.length > 0 && (
    <TextLink href={withQuery(path, { customer: customerId, state: "all" })}>{t("allOrders")}</TextLink>
  );
  return (
    <Section title={t("orders")} actions={all}>
      <NewestOrders path={path} orders={orders} />
    </Section>
  );
}

async function NewestOrders({ path, orders }: { path: string; orders: RecentOrder[] }) {
  const t = await getTranslations("orders");
  if (!orders.length) return <p className="text-ink-muted">{t("noneOfCustomer")}</p>;
  return (
    <>
      <Table label={t("title")}>
        <THead>
          <Th>{t("number")}</Th>
          <Th>{t("placedAt")}</Th>
          <Th numeric>{t("total")}</Th>
          <Th>{t("state")}</Th>
        </THead>
        <TBody>
          {orders.map((order) => (
            <Tr key={order.id}>
              <RowHeader href={`${path}/${order.id}`}>
                <span className="whitespace-nowrap">{order.number}</span>
              </RowHeader>
              <Td label={t("placedAt")}>
                <Time at={order.placedAt} as="date" />
              </Td>
              <Td label={t("total")} numeric>
                <OrderTotals {...order} />
              </Td>
              <Td label={t("state")}>
                <OrderStateMark state={order.state} />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      <NetNote />
    </>
  );
}
