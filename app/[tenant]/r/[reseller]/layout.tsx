import { isSentTooLate } from "../../(shop)/ask/late";
import { ShopFrame } from "../../(shop)/shop-frame";

export default async function StorefrontLayout({ params, children }: LayoutProps<"/[tenant]/r/[reseller]">) {
  const { tenant, reseller } = await params;
  if (await isSentTooLate(tenant, reseller)) return children;
  return (
    <ShopFrame tenant={tenant} reseller={reseller}>
      {children}
    </ShopFrame>
  );
}
