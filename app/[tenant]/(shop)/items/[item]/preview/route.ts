import { getLocale } from "next-intl/server";
import { loadItem, loadShop } from "@/app/[tenant]/_shop/load-shop";
import { itemPreview } from "@/app/[tenant]/_shop/preview/address";
import { answerPreview } from "@/app/[tenant]/_shop/preview/draw";

type Context = { params: Promise<{ tenant: string; reseller?: string; item: string }> };

/** The picture that stands for an item, in a shop or storefront, where it is shared. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tenant, reseller, item: id } = await params;
  const [locale, shop] = await Promise.all([getLocale(), loadShop(tenant, reseller)]);
  const item = await loadItem(tenant, reseller, id, locale);
  return answerPreview(request, await itemPreview(shop, item, locale));
}
