import type { Metadata } from "next";
import { iconOf } from "@/lib/logo/brand-icon";
import { logoPath } from "@/lib/logo/rules";
import { loadShop } from "./load-shop";

/** The titles and the icon of a shop or storefront: its own, and no word of the product it runs on. */
export async function brandMetadata(tenant: string, reseller?: string): Promise<Metadata> {
  const { path, ...shop } = await loadShop(tenant, reseller);
  const { name, logoKey, brandColour: colour } = shop.reseller ?? shop.provider;
  return {
    title: { default: name, template: `%s · ${name.replaceAll("%s", "")}` },
    description: null,
    icons: { icon: iconOf({ name, colour, logoUrl: logoPath(path, logoKey) }) },
  };
}
