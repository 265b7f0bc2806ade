import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/frame/notice";
import { OrdersPage } from "@/components/orders/orders-page";
import { LinkButton } from "@/components/ui/button";
import { load } from "@/lib/load";
import { loadOrders } from "@/lib/orders/queries";
import { orderFilter } from "@/lib/orders/schema";
import { can } from "@/lib/scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("title") };
}

export default async function Orders(props: PageProps<"/[tenant]/reseller/orders">) {
  const t = await getTranslations("orders");
  const { data, query, tenant, actor, notice } = await load(
    "reseller",
    "order:read",
    props,
    orderFilter,
    (scope, filter) => loadOrders(scope, filter, "all"),
  );
  const path = `/${tenant}/reseller/orders`;
  const actions = !actor.salesBlocked && can(actor, "order:place") && (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <Notice notice={notice} />
      <OrdersPage path={path} filter={query} usual="all" data={data} actions={actions} />
    </>
  );
}
