import { findFile } from "@/lib/files";
import { requirePlace } from "@/lib/load";
import { withPublicScope } from "@/lib/scope";
import { findLogoKey } from "@/lib/tenant/queries";
import { logoMark } from "@/lib/tenant/rules";

type Context = { params: Promise<{ tenant: string }> };

/** The provider's logo, for everybody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const place = await requirePlace((await params).tenant, null);
  const key = await withPublicScope(place, findLogoKey);
  const content = key ? await findFile(key) : undefined;
  if (!key || !content) return new Response(null, { status: 404 });
  const lasting = new URL(request.url).searchParams.get("v") === logoMark(key);
  return new Response(content, {
    headers: {
      "content-type": "image/png",
      "cache-control": lasting ? "public, max-age=31536000, immutable" : "public, max-age=300",
    },
  });
}
