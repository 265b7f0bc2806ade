import { brandMetadata } from "@/app/[tenant]/_shop/brand";
import { isSentTooLate } from "@/app/[tenant]/_shop/late";
import { ShopFrame } from "@/app/[tenant]/_shop/shop-frame";

export async function generateMetadata({ params }: LayoutProps<"/[tenant]/r/[reseller]">) {
  const { tenant, reseller } = await params;
  return (await isSentTooLate(tenant, reseller)) ? {} : brandMetadata(tenant, reseller);
}

export default async function StorefrontLayout({ params, children }: LayoutProps<"/[tenant]/r/[reseller]">) {
  const { tenant, reseller } = await params;
  if (await isSentTooLate(tenant, reseller)) return children;
  return (
    <ShopFrame tenant={tenant} reseller={reseller}>
      {children}
    </ShopFrame>
  );
}
