import type { Metadata } from "next";
import { loadSharedOrder } from "@/app/[tenant]/_links/load-link";
import { sellerOf } from "@/app/[tenant]/account/seller";
import { LanguageLinks } from "@/components/frame/language-links";
import { PublicFrame } from "@/components/frame/public-frame";
import { SharedOrderPage } from "@/components/orders/shared/shared-order";
import { languages } from "@/lib/base/paths";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { iconOf } from "@/lib/logo/brand-icon";

type Props = PageProps<"/[tenant]/follow/[token]">;

/** Whoever finds the page by its address alone learns nothing of it. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, token } = await params;
  const { reader, order } = await loadSharedOrder(tenant, token);
  const [t, brand] = await Promise.all([getTranslations("account"), sellerOf(reader)]);
  return {
    title: { absolute: `${t("orderNumber", { number: order.number })} · ${brand.name}` },
    description: null,
    icons: { icon: iconOf(brand) },
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

export default async function FollowedByLink({ params }: Props) {
  const { tenant, token } = await params;
  const { reader, order } = await loadSharedOrder(tenant, token);
  const [shop, frame, locale, brand] = await Promise.all([
    getTranslations("shop"),
    getTranslations("frame"),
    getLocale(),
    sellerOf(reader),
  ]);
  const home = order.shop ?? `/${tenant}/follow/${token}`;
  return (
    <PublicFrame
      brand={brand}
      home={home}
      nav={order.shop ? [{ href: order.shop, label: shop("items") }] : []}
      footer={<LanguageLinks label={frame("language")} locale={locale} languages={languages} />}
    >
      <SharedOrderPage order={order} />
    </PublicFrame>
  );
}
