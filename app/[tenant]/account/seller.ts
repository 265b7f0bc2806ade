import { brandOf } from "@/app/(auth)/brand";
import { shopPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";

/** The brand of a customer's seller; its name alone where its storefront is closed. */
export const sellerOf = async ({ tenantSlug, tenantName, resellerSlug, resellerName }: Actor) =>
  (await brandOf({ from: shopPath(tenantSlug, resellerSlug) })) ?? { name: resellerName ?? tenantName };
