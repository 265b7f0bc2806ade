/** What a list says of an item: prices in minor units of the tenant's currency, null where there is none. */
export type ListedItem = {
  sku: string;
  name: string;
  manufacturer: string | null;
  description: string | null;
  kind: "product" | "service";
  categoryId: string | null;
  state: string;
  price: number | null;
  cost: number | null;
};

/** What the catalogue already holds under a SKU: the item, its first purchase offer and that offer's cost. */
export type KnownItem = ListedItem & { id: string; offerId: string | null };

/** A step from what the catalogue holds of an item to what a list says of it. */
export type ListedChange = { existing: KnownItem; target: ListedItem };
