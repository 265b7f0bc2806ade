import { getTranslations } from "next-intl/server";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ResellerRecord } from "@/lib/resellers/queries";

type OrdersProps = { orders: NonNullable<ResellerRecord["orders"]>; area: string };

/** The newest orders of a reseller. */
export async function ResellerOrders({ orders, area }: OrdersProps) {
  const [t, states] = await Promise.all([getTranslations("resellers"), getTranslations("states.order")]);
  return (
    <Section title={t("orders")}>
      {orders.length === 0 ? (
        <p className="text-ink-muted">{t("noOrders")}</p>
      ) : (
        <Table label={t("orders")}>
          <THead>
            <Th>{t("number")}</Th>
            <Th>{t("customer")}</Th>
            <Th>{t("state")}</Th>
            <Th>{t("placed")}</Th>
            <Th numeric>{t("oneTime")}</Th>
            <Th numeric>{t("monthly")}</Th>
          </THead>
          <TBody>
            {orders.map((order) => (
              <Tr key={order.id}>
                <RowHeader href={`${area}/orders/${order.id}`}>{order.number}</RowHeader>
                <Td label={t("customer")}>{order.customerName}</Td>
                <Td label={t("state")}>{states(order.state)}</Td>
                <Td label={t("placed")}>
                  <Time at={order.placedAt} as="date" />
                </Td>
                <Td label={t("oneTime")} numeric>
                  <Money minor={order.oneTimeTotal} currency={order.currency} />
                </Td>
                <Td label={t("monthly")} numeric>
                  <Money minor={order.monthlyTotal} currency={order.currency} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Section>
  );
}
