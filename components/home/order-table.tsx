import { OrderStateMark } from "@/components/orders/order-state";
import { MoneyLine } from "@/components/ui/money";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { NewOrder } from "@/lib/home/queries";
import { getTranslations, useTranslations } from "@/lib/i18n/words";

type OrderTableProps = { label: string; path: string; orders: NewOrder[]; withReseller?: boolean };

/** A few orders, newest first, at what the customer pays. */
export async function OrderTable({ label, path, orders, withReseller = false }: OrderTableProps) {
  const t = await getTranslations("home");
  return (
    <Table label={label}>
      <THead>
        <Th>{t("order")}</Th>
        <Th>{t("customer")}</Th>
        <Th>{t("state")}</Th>
        <Th numeric>{t("amount")}</Th>
      </THead>
      <TBody>
        {orders.map((order) => (
          <Tr key={order.id}>
            <RowHeader href={`${path}/${order.id}`}>
              <span className="block whitespace-nowrap">{order.number}</span>
              <span className="block whitespace-nowrap font-normal text-ink-muted text-xs">
                <Time at={order.placedAt} as="date" />
              </span>
            </RowHeader>
            <Td label={t("customer")}>
              {order.customerName}
              {withReseller && order.resellerName && (
                <span className="block text-ink-muted text-xs">
                  {t("by", { reseller: order.resellerName })}
                </span>
              )}
            </Td>
            <Td label={t("state")}>
              <OrderStateMark state={order.state} />
            </Td>
            <Td label={t("amount")} numeric>
              <Amount order={order} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function Amount({ order: { oneTimeTotal, monthlyTotal, currency } }: { order: NewOrder }) {
  const t = useTranslations("home");
  return (
    <>
      {(oneTimeTotal > 0 || monthlyTotal === 0) && <MoneyLine minor={oneTimeTotal} currency={currency} />}
      {monthlyTotal > 0 && <MoneyLine minor={monthlyTotal} currency={currency} after={t("monthly")} />}
    </>
  );
}
