import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { keptColumnsOf } from "@/components/views/kept-columns";
import type { Actor } from "@/lib/door/actor";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { OrderState } from "@/lib/orders/machine";
import { type OrderListData, shownState } from "@/lib/orders/queries";
import type { OrderFilter } from "@/lib/orders/schema";
import { narrowedBy, OrderFilters } from "./order-filters";
import { OrderList } from "./order-list";

type OrdersPageProps = {
  actor: Actor;
  path: string;
  filter: OrderFilter;
  /** The state shown where the address names none. */
  usual: OrderState | "all";
  data: OrderListData;
  /** The way to a new order, where the reader may place one. */
  create?: ReactNode;
  /** Where lines of orders are worked through. */
  work?: string;
  resellers?: boolean;
  bulk?: { form: string; states: readonly string[]; barOf: (list: ReactNode) => ReactNode };
  /** Above the list. */
  children?: ReactNode;
};

/** A list of orders with search, counters by state, and pages. */
export async function OrdersPage({ path, filter, usual, data, create, ...rest }: OrdersPageProps) {
  const speech = await getSpeech();
  const t = speech.words("orders");
  const { actor, resellers, bulk, work, children } = rest;
  const { list, customerName, sort } = data;
  const { q, customer, reseller, seller, mine, late, from, to } = filter;
  const state = shownState(filter, usual);
  const kept = {
    ...narrowedBy(filter),
    state: state === shownState({ late, state: undefined }, usual) ? undefined : state,
  };
  const narrowed = Boolean(q || customer || reseller || seller || mine || late || from || to);
  const at = (page?: string) => page && withQuery(path, { ...kept, page });
  const orders = (
    <OrderList
      path={path}
      rows={list.rows}
      resellers={resellers}
      bulk={bulk}
      kept={keptColumnsOf(actor, "orders", filter.hide, speech)}
      sort={late ? undefined : { now: sort, hrefOf: (next) => withQuery(path, { ...kept, sort: next }) }}
    />
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={customerName && t("ofCustomer", { name: customerName })}
        others={
          work
            ? [
                <LinkButton key="work" href={work}>
                  {t("work.title")}
                </LinkButton>,
              ]
            : undefined
        }
        primary={create}
      />
      {children}
      <OrderFilters
        path={path}
        filter={filter}
        state={state}
        usual={usual}
        data={data}
        resellers={resellers}
        actor={actor}
      />
      {list.rows.length > 0 ? (
        (bulk?.barOf(orders) ?? orders)
      ) : narrowed || state !== "all" ? (
        <EmptyState
          title={t("noMatch")}
          action={
            <LinkButton href={withQuery(path, { state: usual === "all" ? "" : "all" })}>
              {t("showAll")}
            </LinkButton>
          }
        >
          {t(state === "placed" && !narrowed ? "nothingWaits" : "noMatchText")}
        </EmptyState>
      ) : (
        <EmptyState title={t("empty")} action={create}>
          {t("emptyText")}
        </EmptyState>
      )}
      <Pager first={filter.page && withQuery(path, kept)} previous={at(list.previous)} next={at(list.next)} />
    </>
  );
}
