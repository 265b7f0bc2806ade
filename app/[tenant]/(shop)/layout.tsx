import { ShopFrame } from "./shop-frame";

export default async function ShopLayout({ params, children }: LayoutProps<"/[tenant]">) {
  const { tenant } = await params;
  return <ShopFrame tenant={tenant}>{children}</ShopFrame>;
}
