import { z } from "zod";
import { Notice } from "@/components/frame/notice";
import { FirstSteps } from "@/components/home/first-steps";
import { ForYou } from "@/components/home/for-you";
import { NewestOrders } from "@/components/home/newest-orders";
import { Others } from "@/components/home/others";
import { ProviderFigures } from "@/components/home/provider-figures";
import { keepsWork, providerWorkOf, waysOf } from "@/components/home/provider-work";
import { Revenue } from "@/components/home/revenue";
import { Today } from "@/components/home/today";
import { Ways } from "@/components/home/ways";
import { PageHeader } from "@/components/ui/page-header";
import { areaPath } from "@/lib/base/paths";
import { load } from "@/lib/door/load";
import { reachOf } from "@/lib/door/permissions";
import { can } from "@/lib/door/scope";
import { getProviderHome, type ProviderHome } from "@/lib/home/queries";
import { titled } from "@/lib/i18n/titled";
import { getSpeech, getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("home", "title");

export default async function ProviderHomePage(props: PageProps<"/[tenant]/provider">) {
  const { data, tenant, actor, notice } = await load(
    "provider",
    "catalogue:read",
    props,
    z.looseObject({}),
    getProviderHome,
  );
  const speech = await getSpeech();
  const t = speech.words("home");
  const path = areaPath(tenant, "provider");
  const { mine, others } = providerWorkOf({ home: data, actor, path }, speech);
  const own = reachOf("order:read", "provider", actor.roles) === "assigned";
  return (
    <>
      <Notice notice={notice} />
      <PageHeader title={t("title")} meta={<Today />} />
      {can(actor, "reseller:admit") && <Beginning home={data} path={path} />}
      <ForYou entries={mine}>
        {!keepsWork(actor) && <Ways ways={waysOf({ actor, path }, speech)} speech={speech} />}
      </ForYou>
      <ProviderFigures home={data} actor={actor} path={path} />
      {data.revenue && (own || can(actor, "cost:read")) && (
        <Revenue revenue={data.revenue} path={path} title={t(own ? "revenueOwn" : "revenue")} />
      )}
      {data.newest && <NewestOrders path={`${path}/orders`} orders={data.newest} side="provider" />}
      <Others waiting={others} />
    </>
  );
}

/** From an empty tenant to the first reseller. */
async function Beginning({ home: { counts }, path }: { home: ProviderHome; path: string }) {
  const t = await getTranslations("home.steps");
  return (
    <FirstSteps
      steps={[
        { key: "import", label: t("import"), href: `${path}/catalogue/import`, done: Boolean(counts.items) },
        {
          key: "portfolio",
          label: t("portfolio"),
          href: `${path}/portfolios/new`,
          done: Boolean(counts.live),
        },
        { key: "admit", label: t("admit"), href: `${path}/resellers/new`, done: Boolean(counts.resellers) },
      ]}
    />
  );
}
