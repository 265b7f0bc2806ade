import { requirePlace } from "@/lib/door/load";
import { withPublicScope } from "@/lib/door/scope";
import { answerLogo, markOf } from "@/lib/logo/queries";
import { findLogoKey } from "@/lib/tenant/queries";

type Context = { params: Promise<{ tenant: string }> };

/** The provider's logo, for everybody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const place = await requirePlace((await params).tenant, null);
  return answerLogo(await withPublicScope(place, findLogoKey), markOf(request));
}
