import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ShopList } from "@/components/shop/shop-list";
import { loadPublic } from "@/lib/load";
import { listShop } from "@/lib/shop/items/queries";
import { shopFilter } from "@/lib/shop/schema";
import { alternatesOf, loadShop } from "./load-shop";

type Props = PageProps<"/[tenant]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { provider, path } = await loadShop((await params).tenant);
  return { title: provider.name, description: provider.about, alternates: await alternatesOf(path) };
}

export default async function ShopPage(props: Props) {
  const [locale, shop] = await Promise.all([getLocale(), loadShop((await props.params).tenant)]);
  const { data, query } = await loadPublic(props, shopFilter, (scope, given) =>
    listShop(scope, { ...given, locale }),
  );
  return <ShopList path={shop.path} shop={shop} query={query} list={data} />;
}
