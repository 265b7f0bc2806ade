import { NetNote } from "@/components/sellable/net-note";
import { TextLink } from "@/components/ui/button";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Section } from "@/components/ui/section";
import type { RecentOrder } from "@/lib/customers/record/queries";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { orderColumns } from "./order-cells";

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
      <DataTable {...newestOrders(path, orders, await getSpeech())} />
      <NetNote />
    </>
  );
}

function newestOrders(path: string, orders: RecentOrder[], speech: Speech) {
  const { number, day, total, state } = orderColumns<RecentOrder>(speech);
  return tableOf<RecentOrder>({
    label: speech.words("orders")("title"),
    rows: orders,
    rowOf: ({ id }) => ({ id, href: `${path}/${id}` }),
    columns: [number, day, total, state],
  });
}
