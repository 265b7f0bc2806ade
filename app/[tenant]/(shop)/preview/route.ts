import { shopLinkPreview } from "@/app/[tenant]/_shop/link-preview/address";
import { answerLinkPreview } from "@/app/[tenant]/_shop/link-preview/draw";
import { loadShop } from "@/app/[tenant]/_shop/load-shop";

type Context = { params: Promise<{ tenant: string; reseller?: string }> };

/** The picture that stands for a shop, or for a storefront, where it is shared. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tenant, reseller } = await params;
  return answerLinkPreview(request, shopLinkPreview(await loadShop(tenant, reseller)));
}
