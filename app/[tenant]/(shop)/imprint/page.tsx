import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Imprint } from "@/components/shop/imprint";
import { alternatesOf, loadShop } from "../load-shop";

type Props = PageProps<"/[tenant]/imprint">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { path }] = await Promise.all([getTranslations("shop"), loadShop((await params).tenant)]);
  return { title: t("imprint"), alternates: await alternatesOf(`${path}/imprint`) };
}

export default async function ImprintPage({ params }: Props) {
  const { provider } = await loadShop((await params).tenant);
  return <Imprint company={provider} />;
}
