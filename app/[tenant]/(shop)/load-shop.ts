import type { Metadata } from "next";
import { headers } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { env } from "@/lib/env";
import { LANGUAGE_HEADER } from "@/lib/i18n/locale";
import { loadPublic } from "@/lib/load";
import { addressesOf, shopPath } from "@/lib/place";
import { getShop } from "@/lib/shop/queries";

/** Whose public pages these are; once per request, for layout, page and metadata alike. 404 where there is no such place. */
export const loadShop = cache(async (tenant: string, reseller?: string) => {
  const params = Promise.resolve(reseller ? { tenant, reseller } : { tenant });
  const { data } = await loadPublic({ params }, z.looseObject({}), getShop);
  return { ...data, path: shopPath(tenant, reseller) };
});

/** The one address of a page in the language it was asked for, and its addresses in all of them. */
export async function alternatesOf(path: string): Promise<Metadata["alternates"]> {
  const language = (await headers()).get(LANGUAGE_HEADER) ?? "x-default";
  const found = Object.entries(addressesOf(path)).map(([key, each]) => [key, env().KONTOR_URL + each]);
  const addresses: Record<string, string> = Object.fromEntries(found);
  return { canonical: addresses[language], languages: addresses };
}
