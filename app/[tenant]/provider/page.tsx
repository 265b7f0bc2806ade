import { z } from "zod";
import { Notice } from "@/components/frame/notice";
import { NewestOrders } from "@/components/home/newest-orders";
import { PendingWork } from "@/components/home/pending-work";
import { ProviderAside } from "@/components/home/provider-aside";
import { Revenue } from "@/components/home/revenue";
import { PageHeader } from "@/components/ui/page-header";
import { Columns } from "@/components/ui/section";
import { areaPath } from "@/lib/base/paths";
import { load } from "@/lib/door/load";
import { getProviderHome } from "@/lib/home/queries";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("home", "title");

export default async function ProviderHomePage(props: PageProps<"/[tenant]/provider">) {
  const { data, tenant, actor, notice } = await load(
    "provider",
    "catalogue:read",
    props,
    z.looseObject({}),
    getProviderHome,
  );
  const t = await getTranslations("home");
  const path = areaPath(tenant, "provider");
  return (
    <>
      <Notice notice={notice} />
      <PageHeader title={t("title")} meta={actor.tenantName} />
      <Columns aside={<ProviderAside home={data} path={path} />}>
        <PendingWork home={data} path={path} />
        {data.newest && <NewestOrders path={`${path}/orders`} orders={data.newest} side="provider" />}
        {data.revenue && <Revenue revenue={data.revenue} />}
      </Columns>
    </>
  );
}
