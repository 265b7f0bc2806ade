import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { priceEntriesAction } from "@/app/[tenant]/provider/portfolios/actions";
import { Notice } from "@/components/frame/notice";
import { PortfolioHeader } from "@/components/portfolios/portfolio-header";
import { PricePicker } from "@/components/portfolios/pricing/price-picker";
import { load } from "@/lib/door/load";
import { listPricing } from "@/lib/portfolios/pricing/queries";
import { pricingList } from "@/lib/portfolios/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolios"))("setPrices") };
}

export default async function PricesPage(
  props: PageProps<"/[tenant]/provider/portfolios/[portfolio]/prices">,
) {
  const loaded = await load("provider", "portfolio:edit", props, pricingList, listPricing);
  const { data, query, actor, tenant, notice } = loaded;
  return (
    <>
      <PortfolioHeader portfolio={data.portfolio} actor={actor} current="prices" />
      <Notice notice={notice} />
      <PricePicker data={data} query={query} tenant={tenant} action={priceEntriesAction} />
    </>
  );
}
