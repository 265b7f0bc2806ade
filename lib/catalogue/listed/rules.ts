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
  /** How many days it takes, as "3", or TO_ORDER. */
  leadTime: string | null;
};

/** Stands for a lead time of which no day can be said. */
export const TO_ORDER = "to order";

/** A lead time as an item keeps it. */
export const leadOf = (leadTime: string | null): { leadDays: number | null; toOrder: boolean } => ({
  leadDays: leadTime === null || leadTime === TO_ORDER ? null : Number(leadTime),
  toOrder: leadTime === TO_ORDER,
});

/** What the catalogue already holds under a SKU: the item, its first purchase offer and that offer's cost. */
export type KnownItem = ListedItem & { id: string; offerId: string | null };

/** A step from what the catalogue holds of an item to what a list says of it. */
export type ListedChange = { existing: KnownItem; target: ListedItem };
