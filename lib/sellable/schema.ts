import { z } from "zod";
import type { Notation } from "@/lib/base/amounts";
import { checkbox, id, optionalAmount, optionalId, query, whole } from "@/lib/base/fields";
import { hiddenColumns } from "@/lib/list/columns";
import { pageCursor } from "@/lib/list/page";

/** Search, category and page of a list of what is sellable, from its URL; anything ill-formed counts as not given. */
export const sellableFilter = z.object({
  q: query(),
  category: optionalId().catch(null),
  hide: hiddenColumns(),
  page: pageCursor(),
});
export type SellableFilter = z.output<typeof sellableFilter>;

export const sellableItemPath = z.object({ item: id() });

/** A reseller's own retail price of one offer; an empty part goes back to the suggested price. */
export const ownPrice = (notation: Notation) =>
  z.object({
    offer: id(),
    oneTime: optionalAmount(notation),
    recurring: optionalAmount(notation),
    /** The yes to the price 0. */
    free: checkbox(),
    /** Version of the price on the screen; 0 where there was none. */
    version: whole(0, 2_147_483_647),
  });
type PriceForm = z.output<ReturnType<typeof ownPrice>>;
export type OwnPrice = Omit<PriceForm, "free"> & Partial<Pick<PriceForm, "free">>;
