import { cache } from "react";
import { z } from "zod";
import { env } from "@/lib/env";
import { loadPublic } from "@/lib/load";
import { shopPath } from "@/lib/place";
import { getShop } from "@/lib/shop/queries";

/** Whose public pages these are; once per request, for layout, page and metadata alike. 404 where there is no such place. */
export const loadShop = cache(async (tenant: string, reseller?: string) => {
  const params = Promise.resolve(reseller ? { tenant, reseller } : { tenant });
  const { data } = await loadPublic({ params }, z.looseObject({}), getShop);
  return { ...data, path: shopPath(tenant, reseller) };
});

/** The one address of a page, whichever parameters it was called with. */
export const canonical = (path: string) => ({ canonical: `${env().KONTOR_URL}${path}` });
