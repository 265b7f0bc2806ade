import { z } from "zod";
import { Notice } from "@/components/frame/notice";
import { NewestOrders } from "@/components/home/newest-orders";
import { PortfolioChanges } from "@/components/home/portfolio-changes";
import { ResellerAside } from "@/components/home/reseller-aside";
import { WaitingOnYou } from "@/components/home/waiting-on-you";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Columns } from "@/components/ui/section";
import { areaPath } from "@/lib/base/paths";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { getResellerHome } from "@/lib/home/queries";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { createWishedAction } from "./customers/wishes/actions";

export const generateMetadata = titled("home", "title");

export default async function ResellerHomePage(props: PageProps<"/[tenant]/reseller">) {
  const { data, tenant, actor, notice } = await load(
    "reseller",
    "catalogue:read",
    props,
    z.looseObject({}),
    getResellerHome,
  );
  const t = await getTranslations("home");
  const path = areaPath(tenant, "reseller");
  const maySell = can(actor, "order:place") && !actor.salesBlocked;
  return (
    <>
      <Notice notice={notice} />
      <PageHeader
        title={t("title")}
        meta={actor.resellerName}
        actions={
          maySell && (
            <LinkButton href={`${path}/orders/new`} variant="primary">
              {t("placeOrder")}
            </LinkButton>
          )
        }
      />
      <Columns aside={<ResellerAside home={data} path={path} actor={actor} />}>
        <WaitingOnYou
          home={data}
          area={path}
          provider={actor.tenantName}
          tenant={tenant}
          createWished={createWishedAction}
        />
        {data.changes && <PortfolioChanges changes={data.changes} path={`${path}/catalogue/changes`} />}
        <NewestOrders path={`${path}/orders`} orders={data.newest} side="reseller" />
      </Columns>
    </>
  );
}
