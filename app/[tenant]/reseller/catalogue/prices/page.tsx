import { priceOffersAction } from "@/app/[tenant]/reseller/catalogue/actions";
import { PricingView } from "@/components/sellable/pricing/pricing-view";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { getPricing } from "@/lib/sellable/pricing/queries";
import { pricingQuery } from "@/lib/sellable/pricing/schema";

export const generateMetadata = titled("sellable", "pricesTitle");

export default async function PricesPage(props: PageProps<"/[tenant]/reseller/catalogue/prices">) {
  const [t, locale] = await Promise.all([getTranslations("sellable"), getLocale()]);
  const { data, query, tenant, actor } = await load(
    "reseller",
    "price:set",
    props,
    pricingQuery,
    (scope, query) => getPricing(scope, query, locale),
  );
  const path = `/${tenant}/reseller/catalogue`;
  const { which, q } = query;
  const of =
    which === "chosen"
      ? t("pricesOfTicked")
      : [data.category, q && t("pricesOfSearch", { q })].filter(Boolean).join(" · ");
  return (
    <>
      <PageHeader
        title={t("pricesTitle")}
        crumbs={[{ href: path, label: t("title") }]}
        meta={!data.tooMany && [t("pricesCount", { count: data.count }), of].filter(Boolean).join(" · ")}
      />
      <PricingView data={data} query={query} path={path} actor={actor} action={priceOffersAction} />
    </>
  );
}
