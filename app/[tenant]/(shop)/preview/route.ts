import { loadShop } from "@/app/[tenant]/(shop)/load-shop";
import { shopPreview } from "./address";
import { answerPreview } from "./draw";

type Context = { params: Promise<{ tenant: string; reseller?: string }> };

/** The picture that stands for a shop, or for a storefront, where it is shared. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tenant, reseller } = await params;
  return answerPreview(request, shopPreview(await loadShop(tenant, reseller)));
}
