import { cache } from "react";
import { brandAt } from "@/app/(auth)/brand";
import type { Actor } from "@/lib/door/actor";

/** The brand of a customer's seller; its name alone where its storefront is closed. Once per request, for frame and titles alike. */
export const sellerOf = cache(
  async (actor: Actor) =>
    (actor.storefrontOpen && (await brandAt(actor))) || { name: actor.resellerName ?? actor.tenantName },
);
