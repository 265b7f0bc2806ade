import * as actions from "@/app/[tenant]/provider/orders/actions";
import { OrderStep } from "@/components/orders/bulk/order-step";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { getOrdersToStep } from "@/lib/orders/bulk/queries";
import { stepAddress } from "@/lib/orders/bulk/schema";
import { narrowing } from "@/lib/orders/schema";

export const generateMetadata = titled("orders", "bulk.title");

export default async function OrderStepPage(props: PageProps<"/[tenant]/provider/orders/steps">) {
  const { data, query, tenant } = await load("provider", "order:fulfil", props, stepAddress, getOrdersToStep);
  const t = await getTranslations("orders");
  const path = `/${tenant}/provider/orders`;
  return (
    <>
      <PageHeader
        title={t(`bulk.titles.${query.step}`)}
        crumbs={[{ href: withQuery(path, narrowing(query)), label: t("title") }]}
      />
      <OrderStep
        data={data}
        query={query}
        path={path}
        tenant={tenant}
        actions={{
          confirm: actions.confirmOrdersAction,
          ship: actions.shipOrdersAction,
          assign: actions.assignOrdersAction,
        }}
      />
    </>
  );
}
