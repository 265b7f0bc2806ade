import type { Metadata } from "next";
import { Imprint } from "@/components/shop/imprint";
import { getTranslations } from "@/lib/i18n/words";
import { loadShop } from "./load-shop";
import { publicMetadata } from "./metadata";

type ImprintInput = { params: Promise<{ tenant: string; reseller?: string }> };

/** What the page of an imprint says of itself. */
export async function generateMetadata({ params }: ImprintInput): Promise<Metadata> {
  const { tenant, reseller } = await params;
  const [t, { path }] = await Promise.all([getTranslations("shop"), loadShop(tenant, reseller)]);
  return publicMetadata({ title: t("imprint"), path: `${path}/imprint` });
}

/** Who is behind a shop or storefront. */
export default async function ImprintPage({ params }: ImprintInput) {
  const { tenant, reseller } = await params;
  const shop = await loadShop(tenant, reseller);
  return <Imprint company={shop.reseller ?? shop.provider} />;
}
