import type { ReactNode } from "react";
import { Notice } from "@/components/frame/notice";
import { LeftOrders } from "@/components/orders/bulk/left-orders";
import { OrdersBar } from "@/components/orders/bulk/orders-bar";
import { OrdersPage } from "@/components/orders/orders-page";
import { LinkButton } from "@/components/ui/button";
import { UndoForm } from "@/components/ui/undo-form";
import { together } from "@/lib/base/together";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { listLeft } from "@/lib/orders/bulk/queries";
import { statesOfStep } from "@/lib/orders/bulk/rules";
import { orderList } from "@/lib/orders/bulk/schema";
import { careSteps } from "@/lib/orders/care/commands";
import { loadOrders } from "@/lib/orders/queries";
import { narrowing } from "@/lib/orders/schema";
import { chooseOrdersAction, undoCaresAction } from "./actions";

export const generateMetadata = titled("orders", "title");

export default async function Orders(props: PageProps<"/[tenant]/provider/orders">) {
  const t = await getTranslations("orders");
  const { data, query, tenant, actor, notice, undo } = await load(
    "provider",
    "order:read",
    props,
    orderList,
    async (scope, { left, ...filter }) => {
      const [orders, stayed] = await together([loadOrders(scope, filter, "placed"), listLeft(scope, left)]);
      return { ...orders, stayed };
    },
    () => ({ actions: careSteps }),
  );
  const mayFulfil = can(actor, "order:fulfil");
  // Of all orders, most are over: those that wait for confirmation are what one ticks there.
  const whole = query.state === "all" && !query.mine && !query.late;
  const states = statesOfStep[whole ? "confirm" : "assign"];
  const someOpen = data.list.rows.some(({ state }) => states.includes(state));
  const path = `/${tenant}/provider/orders`;
  const place = can(actor, "order:place") && (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("new")}
    </LinkButton>
  );
  const filter = narrowing(query);
  const barOf = (list: ReactNode) => (
    <OrdersBar
      id="orders"
      action={chooseOrdersAction}
      tenant={tenant}
      filter={filter}
      counts={whole ? undefined : data.counts}
      list={list}
    />
  );
  return (
    <>
      <Notice
        notice={notice}
        undo={mayFulfil && <UndoForm action={undoCaresAction} tenant={tenant} step={undo} back={filter} />}
      />
      <LeftOrders path={path} left={data.stayed} />
      <OrdersPage
        actor={actor}
        path={path}
        create={place}
        work={mayFulfil ? `${path}/work` : undefined}
        filter={query}
        usual="placed"
        data={data}
        resellers
        bulk={someOpen && mayFulfil ? { form: "orders", states, barOf } : undefined}
      />
    </>
  );
}
