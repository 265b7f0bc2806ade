import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ShopList } from "@/components/shop/shop-list";
import { loadPublic } from "@/lib/load";
import { storefrontFilter } from "@/lib/shop/schema";
import { listStorefront } from "@/lib/storefront/queries";
import { alternatesOf, loadShop } from "../../(shop)/load-shop";

type Props = PageProps<"/[tenant]/r/[reseller]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, reseller: slug } = await params;
  const { reseller, path } = await loadShop(tenant, slug);
  return { title: reseller?.name, description: reseller?.about, alternates: await alternatesOf(path) };
}

export default async function StorefrontPage(props: Props) {
  const { tenant, reseller } = await props.params;
  const [locale, shop] = await Promise.all([getLocale(), loadShop(tenant, reseller)]);
  const { data, query } = await loadPublic(props, storefrontFilter, (scope, given) =>
    listStorefront(scope, { ...given, locale }),
  );
  return <ShopList path={shop.path} shop={shop} query={query} list={data} />;
}
