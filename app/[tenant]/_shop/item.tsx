import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { ShopItemPage } from "@/components/shop/shop-item-page";
import { StructuredData } from "@/components/shop/structured-data";
import { env } from "@/lib/base/env";
import { pictureAddress } from "@/lib/catalogue/pictures/rules";
import { requestPath } from "@/lib/door/headers";
import { getLocale } from "@/lib/i18n/words";
import { itemPath } from "@/lib/shop/rules";
import { itemData } from "@/lib/shop/structured-data/rules";
import { itemLinkPreview, linkPreviewAddress } from "./link-preview/address";
import { loadItem, loadShop } from "./load-shop";
import { publicMetadata } from "./metadata";

type ItemInput = { params: Promise<{ tenant: string; reseller?: string; item: string }> };

/** What the page of an item says of itself. */
export async function generateMetadata({ params }: ItemInput): Promise<Metadata> {
  const { tenant, reseller, item: id } = await params;
  const [locale, shop] = await Promise.all([getLocale(), loadShop(tenant, reseller)]);
  const item = await loadItem(tenant, reseller, id, locale);
  const path = itemPath(shop.path, item);
  return publicMetadata({
    title: item.name,
    description: item.summary,
    path,
    preview: { at: path, shows: await itemLinkPreview(shop, item, locale) },
  });
}

/** The page of an item, of a provider's shop or a reseller's storefront. */
export default async function ItemPage({ params }: ItemInput) {
  const [{ tenant, reseller, item: id }, locale] = await Promise.all([params, getLocale()]);
  const [shop, item] = await Promise.all([
    loadShop(tenant, reseller),
    loadItem(tenant, reseller, id, locale),
  ]);
  const path = itemPath(shop.path, item);
  if (path !== `${shop.path}/items/${id}`) permanentRedirect(await movedTo(path));
  const [picture] = item.pictures;
  const origin = env().KONTOR_URL;
  const image = picture
    ? origin + pictureAddress(`/${tenant}`, picture.key, "large")
    : linkPreviewAddress(path, await itemLinkPreview(shop, item, locale), locale);
  return (
    <>
      <StructuredData data={itemData(shop, { origin, path: shop.path }, item, image)} />
      <ShopItemPage shop={shop} path={shop.path} item={item} />
    </>
  );
}

/** The present address of a page with what its former one asked for. */
async function movedTo(path: string): Promise<string> {
  const [, query] = (await requestPath())?.split("?") ?? [];
  return query ? `${path}?${query}` : path;
}
