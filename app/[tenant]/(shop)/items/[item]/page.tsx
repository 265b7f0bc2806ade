import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { ShopItemPage } from "@/components/shop/shop-item-page";
import { loadPublic } from "@/lib/load";
import { shopPath } from "@/lib/place";
import { getShopItem } from "@/lib/shop/items/queries";
import { shopItemPath } from "@/lib/shop/schema";
import { alternatesOf, loadShop } from "../../load-shop";

type Props = PageProps<"/[tenant]/items/[item]">;

const loadItem = cache(async (tenant: string, item: string, locale: string) => {
  const params = Promise.resolve({ tenant, item });
  return (
    await loadPublic({ params }, shopItemPath, (scope, given) => getShopItem(scope, { ...given, locale }))
  ).data;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, item } = await params;
  const { itemId, name, summary } = await loadItem(tenant, item, await getLocale());
  return {
    title: name,
    description: summary,
    alternates: await alternatesOf(`${shopPath(tenant)}/items/${itemId}`),
  };
}

export default async function ItemPage({ params }: Props) {
  const { tenant, item } = await params;
  const [shop, data] = await Promise.all([loadShop(tenant), loadItem(tenant, item, await getLocale())]);
  return <ShopItemPage shop={shop} path={shop.path} item={data} />;
}
