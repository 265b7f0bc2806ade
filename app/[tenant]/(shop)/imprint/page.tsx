import { getTranslations } from "next-intl/server";
import { loadShop } from "@/app/[tenant]/_shop/load-shop";
import { publicMetadata } from "@/app/[tenant]/_shop/metadata";
import { Imprint } from "@/components/shop/imprint";

type Props = PageProps<"/[tenant]/imprint">;

export async function generateMetadata({ params }: Props) {
  const [t, { path }] = await Promise.all([getTranslations("shop"), loadShop((await params).tenant)]);
  return publicMetadata({ title: t("imprint"), path: `${path}/imprint` });
}

export default async function ImprintPage({ params }: Props) {
  const { provider } = await loadShop((await params).tenant);
  return <Imprint company={provider} />;
}
