import { foldText } from "@/lib/base/folding";
import type { Picture } from "@/lib/catalogue/pictures/rules";
import type { SoldCategory } from "@/lib/categories/queries";
import type { Cursor } from "@/lib/list/page";
import type { Price } from "@/lib/pricing/rules";
import type { OfferTerms } from "@/lib/sellable/rules";

/** An offer as anybody may see it; without a price where none is shown. */
export type PublicOffer = OfferTerms & { offerId: string; price: Price | null };

/** One item of a public list, with its first offer and the number of its offers. */
export type ShopRow = {
  itemId: string;
  sku: string;
  name: string;
  /** Its name in the tenant's language, which stands in its address. */
  ownName: string;
  summary: string | null;
  manufacturer: string | null;
  /** The key of the first picture. */
  picture: string | null;
  offer: PublicOffer;
  offerCount: number;
};

export type ShopCategory = SoldCategory;

/** The path of an item's page: it carries the name that the item has in the tenant's language, so that it stays for every reader. */
export const itemPath = (home: string, { itemId, ownName }: { itemId: string; ownName: string }): string => {
  const words = foldText(ownName)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return `${home}/items/${words ? `${words}--` : ""}${itemId}`;
};

/** One item with everything that anybody may know about it. */
export type ShopItem = Omit<ShopRow, "picture" | "offer" | "offerCount"> & {
  pictures: Picture[];
  description: string | null;
  kind: "product" | "service";
  /** Its category and those above it, the top one first. */
  path: ShopCategory[];
  offers: PublicOffer[];
};

/** An offer as its columns come: flat. */
export type OfferColumns = Omit<PublicOffer, "price"> & Price;

/** What the public sees of an offer; without a price where neither part is known or prices are not shown. */
export const publicOffer = ({ oneTime, recurring, ...terms }: OfferColumns, shown = true): PublicOffer => ({
  ...terms,
  price: shown && (oneTime !== null || recurring !== null) ? { oneTime, recurring } : null,
});

/** What a public list asks for; `category` is a slug. */
export type Wanted = { q: string; category?: string; page?: Cursor; locale: string };

/** Which item's page is asked for, and in which language. */
export type WantedItem = { item: string; locale: string };

/** As asked for, with the ids of the category and of those below it. */
export type Narrowed = Omit<Wanted, "category"> & { below?: string[] };
