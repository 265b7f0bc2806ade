import type { Metadata } from "next";
import { cache } from "react";
import type { PublicBrand } from "@/components/frame/public-frame";
import { publicHome, shopPath } from "@/lib/base/paths";
import { findPlace } from "@/lib/door/load";
import { type PublicPlace, withPublicScope } from "@/lib/door/scope";
import { iconOf } from "@/lib/logo/brand-icon";
import { logoPath } from "@/lib/logo/rules";
import { findShop } from "@/lib/shop/queries";

export type CameFrom = { from?: string; next?: string };
export type AuthBrand = PublicBrand & { home: string };

/** The brand of the shop or storefront that somebody came from, else of the tenant that they want to go to. */
export const brandOf = ({ from, next }: CameFrom): Promise<AuthBrand | undefined> =>
  findBrand(from ?? publicHome(next ?? null));

const findBrand = cache(async (home: string): Promise<AuthBrand | undefined> => {
  const [, tenant, reseller = null] = /^\/([^/]+)(?:\/r\/([^/]+))?$/.exec(home) ?? [];
  const place = tenant && (await findPlace(tenant, reseller));
  return place ? brandAt(place) : undefined;
});

/** The brand of a shop or storefront, where it is open. */
export async function brandAt(place: PublicPlace): Promise<AuthBrand | undefined> {
  const shop = await withPublicScope(place, findShop);
  if (!shop) return;
  const { name, brandColour, logoKey } = shop.reseller ?? shop.provider;
  const home = shopPath(place.tenantSlug, place.resellerSlug);
  return { name, colour: brandColour, logoUrl: logoPath(home, logoKey), home };
}

/** The title and icon of a page before an area, in that brand. */
export async function authMetadata(title: string, cameFrom: CameFrom): Promise<Metadata> {
  const brand = await brandOf(cameFrom);
  if (!brand) return { title };
  return {
    title: { absolute: `${title} · ${brand.name}` },
    description: null,
    icons: { icon: iconOf(brand) },
  };
}
