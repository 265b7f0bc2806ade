import { z } from "zod";
import { Notice } from "@/components/frame/notice";
import { FirstSteps } from "@/components/home/first-steps";
import { ForYou } from "@/components/home/for-you";
import { NewestOrders } from "@/components/home/newest-orders";
import { Others } from "@/components/home/others";
import { PortfolioChanges } from "@/components/home/portfolio-changes";
import { ResellerFigures } from "@/components/home/reseller-figures";
import { resellerWorkOf } from "@/components/home/reseller-work";
import { Today } from "@/components/home/today";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { areaPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { getResellerHome, type ResellerHome } from "@/lib/home/queries";
import { titled } from "@/lib/i18n/titled";
import { getSpeech, getTranslations } from "@/lib/i18n/words";
import { viewerOf } from "@/lib/sellable/queries";

export const generateMetadata = titled("home", "title");

export default async function ResellerHomePage(props: PageProps<"/[tenant]/reseller">) {
  const { data, tenant, actor, notice } = await load(
    "reseller",
    "catalogue:read",
    props,
    z.looseObject({}),
    getResellerHome,
  );
  const speech = await getSpeech();
  const t = speech.words("home");
  const path = areaPath(tenant, "reseller");
  const maySell = can(actor, "order:place") && !actor.salesBlocked;
  const { mine, others } = resellerWorkOf({ home: data, path, provider: actor.tenantName }, speech);
  return (
    <>
      <Notice notice={notice} />
      <PageHeader
        title={t("title")}
        meta={<Today />}
        others={[
          data.storefrontOpen && (
            <LinkButton key="storefront" href={`/${tenant}/r/${actor.resellerSlug}`}>
              {t("seeStorefront")}
            </LinkButton>
          ),
        ]}
        primary={
          maySell && (
            <LinkButton href={`${path}/orders/new`} variant="primary">
              {t("placeOrder")}
            </LinkButton>
          )
        }
      />
      <Beginning home={data} path={path} actor={actor} />
      <ForYou entries={mine} />
      <ResellerFigures home={data} path={path} />
      {data.changes && <PortfolioChanges changes={data.changes} area={path} viewer={viewerOf(actor)} />}
      <NewestOrders path={`${path}/orders`} orders={data.newest} side="reseller" />
      <Others waiting={others} />
    </>
  );
}

type BeginningProps = { home: ResellerHome; path: string; actor: Actor };

/** From the invitation to the first own customer, price and colleague. */
async function Beginning({ home: { counts }, path, actor }: BeginningProps) {
  const t = await getTranslations("home.steps");
  const steps = [
    can(actor, "customer:create") && {
      key: "customer",
      label: t("customer"),
      href: `${path}/customers/new`,
      done: Boolean(counts.customers),
    },
    can(actor, "price:set") && {
      key: "prices",
      label: t("prices"),
      href: `${path}/catalogue`,
      done: Boolean(counts.prices),
    },
    can(actor, "team:change") && {
      key: "colleague",
      label: t("colleague"),
      href: `${path}/team/invite`,
      done: (counts.people ?? 0) > 1,
    },
  ];
  return <FirstSteps steps={steps.filter((step) => step !== false)} />;
}
