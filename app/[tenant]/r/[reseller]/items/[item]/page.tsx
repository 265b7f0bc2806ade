import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { ShopItemPage } from "@/components/shop/shop-item-page";
import { loadPublic } from "@/lib/load";
import { shopPath } from "@/lib/place";
import { storefrontItemPath } from "@/lib/shop/schema";
import { getStorefrontItem } from "@/lib/storefront/queries";
import { alternatesOf, loadShop } from "../../../../(shop)/load-shop";

type Props = PageProps<"/[tenant]/r/[reseller]/items/[item]">;

const loadItem = cache(async (tenant: string, reseller: string, item: string, locale: string) => {
  const params = Promise.resolve({ tenant, reseller, item });
  const { data } = await loadPublic({ params }, storefrontItemPath, (scope, given) =>
    getStorefrontItem(scope, { item: given.item, locale }),
  );
  return data;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, reseller, item } = await params;
  const { itemId, name, summary } = await loadItem(tenant, reseller, item, await getLocale());
  const path = `${shopPath(tenant, reseller)}/items/${itemId}`;
  return { title: name, description: summary, alternates: await alternatesOf(path) };
}

export default async function StorefrontItemPage({ params }: Props) {
  const { tenant, reseller, item } = await params;
  const shop = await loadShop(tenant, reseller);
  const data = await loadItem(tenant, reseller, item, await getLocale());
  return <ShopItemPage shop={shop} path={shop.path} item={data} />;
}
