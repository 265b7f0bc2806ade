import { orderColumns } from "@/components/orders/order-cells";
import { TextLink } from "@/components/ui/button";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import { Section } from "@/components/ui/section";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech, getTranslations } from "@/lib/i18n/words";
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
        <DataTable {...newestOrders(area, orders, await getSpeech())} />
      )}
    </Section>
  );
}

type Order = OrdersProps["orders"][number];

function newestOrders(area: string, orders: Order[], speech: Speech) {
  const t = speech.words("resellers");
  const { number, total, state } = orderColumns<Order>(speech);
  return tableOf<Order>({
    label: t("orders"),
    rows: orders,
    rowOf: ({ id }) => ({ id, href: `${area}/orders/${id}` }),
    columns: [
      { ...number, cell: ({ number, placedAt }) => [{ code: number }, timePiece(placedAt, speech, "date")] },
      { key: "customer", head: t("customer"), cell: ({ customerName }) => customerName },
      state,
      total,
    ],
  });
}
