import { sentences } from "@/components/audit/sentence";
import { Responsible } from "@/components/customers/responsible";
import { DeliveryProgress } from "@/components/orders/delivery-progress";
import { deliveryPieces } from "@/components/orders/line-columns";
import { OrderStateMark } from "@/components/orders/order-state";
import { PromisedFor } from "@/components/orders/promised-for";
import { nameOf, termsOf } from "@/components/sellable/line-name";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Dotted } from "@/components/ui/dotted";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { Timeline } from "@/components/ui/timeline";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech } from "@/lib/i18n/words";
import type { SharedOrder } from "@/lib/orders/links/queries";

/** An order as somebody follows it by a link: how far each line is, when it arrives, and what happened. */
export async function SharedOrderPage({ order }: { order: SharedOrder }) {
  const speech = await getSpeech();
  const [t, account] = [speech.words("links"), speech.words("account")];
  const sentence = sentences(speech);
  return (
    <>
      <PageHeader
        title={account("orderNumber", { number: order.number })}
        state={<OrderStateMark state={order.state} dueOn={order.promisedOn} />}
        meta={
          <Dotted>
            <Time at={order.placedAt} as="date" />
            {order.promisedOn && <PromisedFor day={order.promisedOn} />}
          </Dotted>
        }
      />
      <Columns
        aside={
          <>
            <Section title={account("history")}>
              <Timeline
                label={account("history")}
                items={order.timeline.map((entry) => ({ id: entry.id, at: entry.at, text: sentence(entry) }))}
              />
            </Section>
            <Responsible seller={order.seller} />
          </>
        }
      >
        <Section title={account("lines")} description={<DeliveryProgress order={order} />}>
          <DataTable {...sharedLines(order, speech)} />
          <p className="text-ink-muted text-sm">{t("keepSecret")}</p>
        </Section>
      </Columns>
    </>
  );
}

function sharedLines({ state, lines }: SharedOrder, speech: Speech) {
  const t = speech.words("orders");
  return tableOf<SharedOrder["lines"][number]>({
    label: t("lines"),
    rows: lines,
    rowOf: ({ id }) => ({ id }),
    columns: [
      {
        key: "item",
        head: t("item"),
        cell: (line) => [nameOf(line, speech.locale), { note: termsOf(line, speech) }],
      },
      { key: "quantity", head: t("quantity"), numeric: true, cell: ({ quantity }) => String(quantity) },
      {
        key: "delivery",
        head: t("delivery"),
        phone: "whole",
        cell: (line) => deliveryPieces(state, { ...line, deliveryReason: null, signedBy: null }, speech),
      },
    ],
  });
}
