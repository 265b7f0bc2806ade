import { requirePlace } from "@/lib/load";
import { answerLogo, markOf } from "@/lib/logo/queries";
import { withPublicScope } from "@/lib/scope";
import { findLogoKey } from "@/lib/tenant/queries";

type Context = { params: Promise<{ tenant: string }> };

/** The provider's logo, for everybody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const place = await requirePlace((await params).tenant, null);
  return answerLogo(await withPublicScope(place, findLogoKey), markOf(request));
}
