import { loadShop } from "@/app/[tenant]/_shop/load-shop";
import { shopPreview } from "@/app/[tenant]/_shop/preview/address";
import { answerPreview } from "@/app/[tenant]/_shop/preview/draw";

type Context = { params: Promise<{ tenant: string; reseller?: string }> };

/** The picture that stands for a shop, or for a storefront, where it is shared. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tenant, reseller } = await params;
  return answerPreview(request, shopPreview(await loadShop(tenant, reseller)));
}
