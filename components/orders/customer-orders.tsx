import { NetNote } from "@/components/sellable/net-note";
import { TextLink } from "@/components/ui/button";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Section } from "@/components/ui/section";
import { MOST_OPEN, type RecentOrder } from "@/lib/customers/record/queries";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { orderColumns } from "./order-cells";

type CustomerOrdersProps = {
  area: string;
  customerId: string;
  open: RecentOrder[];
  settled: RecentOrder[];
};

/** The orders of one customer that are under way, and the newest of the others, with a link to all of them. */
export function CustomerOrders({ area, customerId, open, settled }: CustomerOrdersProps) {
  const speech = useSpeech();
  const t = speech.words("customers");
  const path = `${area}/orders`;
  const all = (
    <TextLink href={withQuery(path, { customer: customerId, state: "all" })}>{t("allOrders")}</TextLink>
  );
  return (
    <>
      {open.length > 0 && (
        <Section
          title={t("openOrders")}
          count={open.length}
          bound={MOST_OPEN}
          actions={!settled.length && all}
        >
          <DataTable {...newestOrders(path, t("openOrders"), open.slice(0, MOST_OPEN), speech)} />
          {!settled.length && <NetNote />}
        </Section>
      )}
      {settled.length > 0 && (
        <Section title={t(open.length ? "settledOrders" : "orders")} actions={all}>
          <DataTable {...newestOrders(path, t("settledOrders"), settled, speech)} />
          <NetNote />
        </Section>
      )}
      {!open.length && !settled.length && (
        <Section title={t("orders")}>
          <p className="text-ink-muted">{speech.words("orders")("noneOfCustomer")}</p>
        </Section>
      )}
    </>
  );
}

function newestOrders(path: string, label: string, orders: RecentOrder[], speech: Speech) {
  const { number, day, total, state } = orderColumns<RecentOrder>(speech);
  return tableOf<RecentOrder>({
    label,
    rows: orders,
    rowOf: ({ id }) => ({ id, href: `${path}/${id}` }),
    columns: [number, day, total, state],
  });
}
