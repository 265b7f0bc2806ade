import { OrderStateMark } from "@/components/orders/order-state";
import { OrderTotals } from "@/components/orders/order-totals";
import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { ResellerRecord } from "@/lib/resellers/queries";

type OrdersProps = { orders: NonNullable<ResellerRecord["orders"]>; area: string; reseller: string };

/** The newest orders of a reseller. */
export async function ResellerOrders({ orders, area, reseller }: OrdersProps) {
  const t = await getTranslations("resellers");
  const all = withQuery(`${area}/orders`, { reseller, state: "all" });
  return (
    <Section
      title={t("orders")}
      actions={orders.length > 0 && <TextLink href={all}>{t("allOrders")}</TextLink>}
    >
      {orders.length === 0 ? (
        <p className="text-ink-muted">{t("noOrders")}</p>
      ) : (
        <Table label={t("orders")}>
          <THead>
            <Th>{t("number")}</Th>
            <Th>{t("customer")}</Th>
            <Th>{t("state")}</Th>
            <Th numeric>{t("total")}</Th>
          </THead>
          <TBody>
            {orders.map((order) => (
              <Tr key={order.id}>
                <RowHeader href={`${area}/orders/${order.id}`}>
                  <span className="whitespace-nowrap">{order.number}</span>
                  <span className="block font-normal text-ink-muted text-xs">
                    <Time at={order.placedAt} as="date" />
                  </span>
                </RowHeader>
                <Td label={t("customer")}>{order.customerName}</Td>
                <Td label={t("state")}>
                  <OrderStateMark state={order.state} />
                </Td>
                <Td label={t("total")} numeric>
                  <OrderTotals {...order} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Section>
  );
}
