import { requirePlace } from "@/lib/door/load";
import { withPublicScope } from "@/lib/door/scope";
import { answerLogo, markOf } from "@/lib/logo/queries";
import { getShop } from "@/lib/shop/queries";

type Context = { params: Promise<{ tenant: string; reseller: string }> };

/** The logo on a reseller's storefront, for everybody while the storefront is open. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tenant, reseller } = await params;
  const place = await requirePlace(tenant, reseller);
  const key = await withPublicScope(place, async (scope) => (await getShop(scope)).reseller?.logoKey ?? null);
  return answerLogo(key, markOf(request));
}
