import { z } from "zod";
import { id, query } from "@/lib/base/fields";
import { pageCursor } from "@/lib/list/page";

/** Search, category (its slug) and page of a shop or storefront, from its URL; anything ill-formed counts as not given. */
export const shopFilter = z.object({
  q: query(),
  category: z.string().max(200).optional().catch(undefined),
  page: pageCursor(),
});
export type ShopFilter = z.output<typeof shopFilter>;

/** The address of an item's page: its id, after words of its name or alone, as it once was. */
export const shopItemPath = z.object({
  item: z
    .string()
    .max(200)
    .transform((address) => address.replace(/^[a-z0-9-]*--/, ""))
    .pipe(id()),
});
