import { Notice } from "@/components/frame/notice";
import { OpenBaskets } from "@/components/orders/baskets/open-baskets";
import { OrdersPage } from "@/components/orders/orders-page";
import { LinkButton } from "@/components/ui/button";
import { together } from "@/lib/base/together";
import { newestBaskets } from "@/lib/baskets/queries";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { loadOrders } from "@/lib/orders/queries";
import { type OrderFilter, orderFilter } from "@/lib/orders/schema";

const BASKETS_SHOWN = 3;

/** A list that was searched, filtered or paged shows what was asked for alone. */
const isNarrowed = ({ q, state, customer, late, page }: OrderFilter) =>
  Boolean(q || state || customer || late || page);

export const generateMetadata = titled("orders", "title");

export default async function Orders(props: PageProps<"/[tenant]/reseller/orders">) {
  const t = await getTranslations("orders");
  const { data, query, tenant, actor, notice } = await load(
    "reseller",
    "order:read",
    props,
    orderFilter,
    async (scope, filter) => {
      const [orders, baskets] = await together([
        loadOrders(scope, filter, "all"),
        isNarrowed(filter) ? [] : newestBaskets(scope, BASKETS_SHOWN),
      ]);
      return { orders, baskets };
    },
  );
  const path = `/${tenant}/reseller/orders`;
  const create = !actor.salesBlocked && can(actor, "order:place") && (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <Notice notice={notice} />
      <OrdersPage actor={actor} path={path} filter={query} usual="all" data={data.orders} create={create}>
        {can(actor, "order:place") && <OpenBaskets path={path} baskets={data.baskets} />}
      </OrdersPage>
    </>
  );
}
