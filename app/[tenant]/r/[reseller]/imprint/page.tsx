import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Imprint } from "@/components/shop/imprint";
import { alternatesOf, loadShop } from "../../../(shop)/load-shop";

type Props = PageProps<"/[tenant]/r/[reseller]/imprint">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, reseller } = await params;
  const [t, { path }] = await Promise.all([getTranslations("shop"), loadShop(tenant, reseller)]);
  return { title: t("imprint"), alternates: await alternatesOf(`${path}/imprint`) };
}

export default async function StorefrontImprintPage({ params }: Props) {
  const { tenant, reseller } = await params;
  const shop = await loadShop(tenant, reseller);
  return <Imprint company={shop.reseller ?? shop.provider} />;
}
