import { getTranslations } from "next-intl/server";
import { loadShop } from "@/app/[tenant]/_shop/load-shop";
import { publicMetadata } from "@/app/[tenant]/_shop/metadata";
import { Imprint } from "@/components/shop/imprint";

type Props = PageProps<"/[tenant]/r/[reseller]/imprint">;

export async function generateMetadata({ params }: Props) {
  const { tenant, reseller } = await params;
  const [t, { path }] = await Promise.all([getTranslations("shop"), loadShop(tenant, reseller)]);
  return publicMetadata({ title: t("imprint"), path: `${path}/imprint` });
}

export default async function StorefrontImprintPage({ params }: Props) {
  const { tenant, reseller } = await params;
  const shop = await loadShop(tenant, reseller);
  return <Imprint company={shop.reseller ?? shop.provider} />;
}
