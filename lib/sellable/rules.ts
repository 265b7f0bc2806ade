import { shareOf } from "@/lib/base/money";
import {
  eachPart,
  type Margin,
  marginOf,
  type Price,
  type PricePart,
  priceParts,
  type Range,
  rangeOf,
} from "@/lib/pricing/rules";

/** Whether an entry has this part of a price: one with a suggested price has a transfer price too, and the other way round. */
export const hasPart = ({ suggested }: { suggested: Price }, part: PricePart): boolean =>
  suggested[part] !== null;

/** A price without the parts that an entry does not have; null where nothing is left. */
export const ofItsParts = (price: Price, suggested: Price): Price | null =>
  orNone(eachPart((part) => (hasPart({ suggested }, part) ? price[part] : null)));

/** What the reseller set for parts that an entry had once: it counts no more. Null where there is none. */
export const lapsedOf = (own: Price, suggested: Price): Price | null =>
  orNone(eachPart((part) => (hasPart({ suggested }, part) ? null : own[part])));

const orNone = (price: Price): Price | null =>
  priceParts.some((part) => price[part] !== null) ? price : null;

/**
 * What the reseller asks of its customer: its own price where it set one, else the suggested one; part by part, and never
 * for a part that the entry does not have.
 */
export const retailOf = (own: Price | null, suggested: Price): Price => {
  const held = own && ofItsParts(own, suggested);
  return eachPart((part) => held?.[part] ?? suggested[part]);
};

/** How an item is bought: the part of an offer that everybody may see. */
export type OfferTerms = {
  kind: "purchase" | "rent" | "lease";
  currency: string;
  period: "month" | "quarter" | "year" | null;
  termMonths: number | null;
  noticeDays: number | null;
  renewal: "automatic" | "manual" | "none";
};

/** What only provider and reseller may know of a price, never a customer or the margin-blind (domain.md §3.6). */
export type Internal = {
  transfer: Price;
  margin: Record<PricePart, Margin | null>;
  range: Record<PricePart, Range>;
  /** Of the retail price; for resellers on the agency model. */
  commission: Price;
  commissionBp: number | null;
};

/** One offer to put into an order. `retail` is in minor units of `currency`. */
export type OfferToPick = OfferTerms & {
  offerId: string;
  itemId: string;
  sku: string;
  name: string;
  manufacturer: string | null;
  retail: Price;
};

/** One offer that a reseller may sell now. `suggested`, `own` and `retail` are in minor units of `currency`. */
export type SellableOffer = OfferToPick & {
  entryId: string;
  /** The key of the item's first picture. */
  picture: string | null;
  itemKind: "product" | "service";
  suggested: Price;
  /** What the reseller set itself; a null part follows the suggested price. */
  own: Price | null;
  /** What it set for a part that the offer had once: it counts no more. */
  lapsed: Price | null;
  /** 0 while there is no own price. */
  ownVersion: number;
  /** Missing for everybody without margin:read. */
  internal?: Internal;
};

/** The internal side of an offer at a retail price. */
export function internalOf(
  prices: { transfer: Price; suggested: Price; retail: Price },
  terms: { floorBp: number | null; ceilingBp: number | null; commissionBp: number | null },
): Internal {
  const { transfer, suggested, retail } = prices;
  const { floorBp, ceilingBp, commissionBp } = terms;
  return {
    transfer,
    margin: eachPart((part) => marginOf(retail[part], transfer[part])),
    range: eachPart((part) => rangeOf(suggested[part], floorBp, ceilingBp)),
    commission: eachPart((part) => {
      const asked = retail[part];
      return asked === null || commissionBp === null ? null : shareOf(asked, commissionBp);
    }),
    commissionBp,
  };
}

/** Which steps of the money ladder a viewer is shown: none of the internal ones to the margin-blind. */
export type Viewer = { seesInternal: boolean; agency: boolean; asCustomer?: boolean };

/** An offer as the reseller's customer may see it: its price, and nothing that tells how it came about. */
export const shownToCustomer = ({ internal: _, ...offer }: SellableOffer): SellableOffer => ({
  ...offer,
  suggested: offer.retail,
  own: null,
  lapsed: null,
  ownVersion: 0,
});
