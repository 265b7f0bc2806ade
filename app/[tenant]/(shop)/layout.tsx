import { brandMetadata } from "./brand";
import { ShopFrame } from "./shop-frame";

export const generateMetadata = async ({ params }: LayoutProps<"/[tenant]">) =>
  brandMetadata((await params).tenant);

export default async function ShopLayout({ params, children }: LayoutProps<"/[tenant]">) {
  const { tenant } = await params;
  return <ShopFrame tenant={tenant}>{children}</ShopFrame>;
}
