import { itemLinkPreview } from "@/app/[tenant]/_shop/link-preview/address";
import { answerLinkPreview } from "@/app/[tenant]/_shop/link-preview/draw";
import { loadItem, loadShop } from "@/app/[tenant]/_shop/load-shop";
import { getLocale } from "@/lib/i18n/words";

type Context = { params: Promise<{ tenant: string; reseller?: string; item: string }> };

/** The picture that stands for an item, in a shop or storefront, where it is shared. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tenant, reseller, item: id } = await params;
  const [locale, shop] = await Promise.all([getLocale(), loadShop(tenant, reseller)]);
  const item = await loadItem(tenant, reseller, id, locale);
  return answerLinkPreview(request, await itemLinkPreview(shop, item, locale));
}
