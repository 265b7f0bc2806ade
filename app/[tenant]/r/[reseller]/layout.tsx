import { ShopFrame } from "../../(shop)/shop-frame";

export default async function StorefrontLayout({ params, children }: LayoutProps<"/[tenant]/r/[reseller]">) {
  const { tenant, reseller } = await params;
  return (
    <ShopFrame tenant={tenant} reseller={reseller}>
      {children}
    </ShopFrame>
  );
}
