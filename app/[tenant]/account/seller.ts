import { brandOf } from "@/app/(auth)/brand";
import type { Actor } from "@/lib/actor";
import { shopPath } from "@/lib/place";

/** The brand of a customer's seller; its name alone where its storefront is closed. */
export const sellerOf = async ({ tenantSlug, tenantName, resellerSlug, resellerName }: Actor) =>
  (await brandOf({ from: shopPath(tenantSlug, resellerSlug) })) ?? { name: resellerName ?? tenantName };
