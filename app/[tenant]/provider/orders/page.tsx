import type { ReactNode } from "react";
import { Notice } from "@/components/frame/notice";
import { ConfirmBar } from "@/components/orders/fulfilment/confirm-bar";
import { narrowedBy } from "@/components/orders/order-filters";
import { OrdersPage } from "@/components/orders/orders-page";
import { LinkButton } from "@/components/ui/button";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { orderMachine } from "@/lib/orders/machine";
import { loadOrders } from "@/lib/orders/queries";
import { orderFilter } from "@/lib/orders/schema";
import { confirmOrdersAction } from "./actions";

export const generateMetadata = titled("orders", "title");

export default async function Orders(props: PageProps<"/[tenant]/provider/orders">) {
  const t = await getTranslations("orders");
  const { data, query, tenant, actor, notice } = await load(
    "provider",
    "order:read",
    props,
    orderFilter,
    (scope, filter) => loadOrders(scope, filter, "placed"),
  );
  const states = orderMachine.steps.confirm.from;
  const waiting = data.list.rows.some(({ state }) => states.includes(state));
  const path = `/${tenant}/provider/orders`;
  const place = can(actor, "order:place") && (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("new")}
    </LinkButton>
  );
  const narrowed = { ...narrowedBy(query), state: query.state };
  const barOf = (list: ReactNode) => (
    <ConfirmBar id="confirm" action={confirmOrdersAction} tenant={tenant} filter={narrowed} list={list} />
  );
  return (
    <>
      <Notice notice={notice} />
      <OrdersPage
        actor={actor}
        path={path}
        actions={place}
        filter={query}
        usual="placed"
        data={data}
        resellers
        bulk={waiting && can(actor, "order:fulfil") ? { form: "confirm", states, barOf } : undefined}
      />
    </>
  );
}
