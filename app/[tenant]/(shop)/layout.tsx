import { brandMetadata } from "@/app/[tenant]/_shop/brand";
import { ShopFrame } from "@/app/[tenant]/_shop/shop-frame";

export const generateMetadata = async ({ params }: LayoutProps<"/[tenant]">) =>
  brandMetadata((await params).tenant);

export default async function ShopLayout({ params, children }: LayoutProps<"/[tenant]">) {
  const { tenant } = await params;
  return <ShopFrame tenant={tenant}>{children}</ShopFrame>;
}
