import { requirePlace } from "@/lib/door/load";
import { answerXml, writeSitemap } from "@/lib/sitemap/files";
import { sitemapAddress } from "@/lib/sitemap/schema";

type Context = { params: Promise<{ tenant: string; reseller?: string }> };

/** The pages of a provider's shop, or of a reseller's storefront while it is open. */
export async function sitemapOf(request: Request, { params }: Context): Promise<Response> {
  const { tenant, reseller = null } = await params;
  const address = sitemapAddress.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const place = await requirePlace(tenant, reseller);
  return answerXml(address.success ? await writeSitemap(place, address.data.from) : undefined);
}
