import type { Metadata } from "next";
import { cache } from "react";
import { ShopList } from "@/components/shop/shop-list";
import { StructuredData } from "@/components/shop/structured-data";
import { env } from "@/lib/base/env";
import { together } from "@/lib/base/together";
import { pathTo } from "@/lib/categories/rules";
import { loadPublic } from "@/lib/door/load";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { listShop } from "@/lib/shop/items/queries";
import { shopFilter } from "@/lib/shop/schema";
import { shopData } from "@/lib/shop/structured-data/rules";
import { listStorefront } from "@/lib/storefront/queries";
import { shopLinkPreview } from "./link-preview/address";
import { loadShop } from "./load-shop";
import { publicMetadata } from "./metadata";

type ListInput = {
  params: Promise<{ tenant: string; reseller?: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Once per request, for page and metadata alike; what was searched for is compared by its text, since each gets its own promise. */
const load = cache(async (tenant: string, reseller: string | undefined, search: string) => {
  const locale = await getLocale();
  const input = {
    params: Promise.resolve(reseller ? { tenant, reseller } : { tenant }),
    searchParams: Promise.resolve(JSON.parse(search)),
  };
  const [shop, { data, query }] = await together([
    loadShop(tenant, reseller),
    loadPublic(input, shopFilter, (scope, given) =>
      (reseller ? listStorefront : listShop)(scope, { ...given, locale }),
    ),
  ]);
  return { shop, query, list: data };
});

async function loadList({ params, searchParams }: ListInput) {
  const { tenant, reseller } = await params;
  return load(tenant, reseller, JSON.stringify(await searchParams));
}

/** What a list says of itself: each category is a page of its own; what was searched for, and later pages, are none. */
export async function generateMetadata(props: ListInput): Promise<Metadata> {
  const [t, { shop, query, list }] = await Promise.all([getTranslations("shop"), loadList(props)]);
  const { name, about } = shop.reseller ?? shop.provider;
  const described = await publicMetadata({
    title: list.category ? `${list.category.name} · ${name}` : name,
    description: about,
    path: withQuery(shop.path, { category: list.category?.slug }),
    preview: { at: shop.path, shows: shopLinkPreview(shop) },
  });
  // The frame's own title is for the pages below it, and this one stands beside it.
  const titled = { ...described, title: { absolute: `${list.category?.name ?? t("items")} · ${name}` } };
  return query.q || query.page ? { ...titled, robots: { index: false } } : titled;
}

/** The list of what a shop or storefront sells. */
export default async function ListPage(props: ListInput) {
  const { shop, query, list } = await loadList(props);
  const at = { origin: env().KONTOR_URL, path: shop.path };
  const way = list.category ? pathTo(list.categories, list.category.id) : [];
  return (
    <>
      <StructuredData data={shopData(shop, at, way)} />
      <ShopList path={shop.path} shop={shop} query={query} list={list} />
    </>
  );
}
