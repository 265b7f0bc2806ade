import { isSentTooLate } from "@/app/[tenant]/(shop)/ask/late";
import { brandMetadata } from "@/app/[tenant]/(shop)/brand";
import { ShopFrame } from "@/app/[tenant]/(shop)/shop-frame";

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
