import { cache } from "react";
import { z } from "zod";
import { shopPath } from "@/lib/base/paths";
import { loadPublic } from "@/lib/door/load";
import { getShop } from "@/lib/shop/queries";
import { shopItemPath } from "@/lib/shop/schema";
import { getPublicItem } from "@/lib/storefront/queries";

const paramsOf = (tenant: string, reseller: string | undefined, more: object = {}) =>
  Promise.resolve({ tenant, ...(reseller && { reseller }), ...more });

/** Whose public pages these are; once per request, for layout, page and metadata alike. 404 where there is no such place. */
export const loadShop = cache(async (tenant: string, reseller?: string) => {
  const { data } = await loadPublic({ params: paramsOf(tenant, reseller) }, z.looseObject({}), getShop);
  return { ...data, path: shopPath(tenant, reseller) };
});

/** One item as a shop or storefront sells it; once per request. 404 where it does not. */
export const loadItem = cache(
  async (tenant: string, reseller: string | undefined, id: string, locale: string) => {
    const params = paramsOf(tenant, reseller, { item: id });
    const { data } = await loadPublic({ params }, shopItemPath, (scope, { item }) =>
      getPublicItem(scope, { item, locale }),
    );
    return data;
  },
);
