import { z } from "zod";
import { amount, id, optionalId, query, whole } from "@/lib/fields";
import { pageCursor } from "@/lib/page";

/** Search, category and page of a list of what is sellable, from its URL; anything ill-formed counts as not given. */
export const sellableFilter = z.object({
  q: query(),
  category: optionalId().catch(null),
  page: pageCursor(),
});
export type SellableFilter = z.output<typeof sellableFilter>;

export const sellableItemPath = z.object({ item: id() });

/** An amount of a part that the form may leave empty, or not have at all. */
export const partAmount = () =>
  z
    .preprocess((value) => (typeof value === "string" && !value.trim() ? null : value), amount().nullable())
    .optional()
    .transform((minor) => minor ?? null);

/** A reseller's own retail price of one offer; an empty part goes back to the suggested price. */
export const ownPrice = z.object({
  offer: id(),
  oneTime: partAmount(),
  recurring: partAmount(),
  /** Version of the price on the screen; 0 where there was none. */
  version: whole(0, 2_147_483_647),
});
export type OwnPrice = z.output<typeof ownPrice>;
