import { shareOf } from "@/lib/base/money";

/** What something costs: once, and per period; in minor units. A part that does not exist is null. */
export type Price = { oneTime: number | null; recurring: number | null };

export const priceParts = ["oneTime", "recurring"] as const;
export type PricePart = (typeof priceParts)[number];

/** What remains of a retail price: in minor units, and as a share of it in basis points (null of a price of nothing). */
export type Margin = { minor: number; bp: number | null };

/** The prices a reseller may ask without approval, both ends included, in minor units; null = no end on that side. */
export type Range = { from: number | null; to: number | null };

/** A value for each part of a price. */
export const eachPart = <T>(of: (part: PricePart) => T): Record<PricePart, T> => ({
  oneTime: of("oneTime"),
  recurring: of("recurring"),
});

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

/** The margin of a retail price over the transfer price; null where either is missing. */
export function marginOf(retail: number | null, transfer: number | null): Margin | null {
  if (retail === null || transfer === null) return null;
  const minor = retail - transfer;
  return { minor, bp: retail === 0 ? null : basisPointsOf(minor, retail) };
}

/** How far a retail price may go from the suggested one (domain.md §3.7); each end rounded half-up. */
export const rangeOf = (suggested: number | null, floorBp: number | null, ceilingBp: number | null): Range =>
  suggested === null
    ? { from: null, to: null }
    : {
        from: floorBp === null ? null : Math.max(0, shareOf(suggested, 10_000 - floorBp)),
        to: ceilingBp === null ? null : shareOf(suggested, 10_000 + ceilingBp),
      };

export const isWithin = (minor: number, { from, to }: Range): boolean =>
  (from === null || minor >= from) && (to === null || minor <= to);

/** A part of a whole (above 0) in basis points, half away from zero. */
function basisPointsOf(part: number, whole: number): number {
  const by = BigInt(whole);
  const twice = 20_000n * BigInt(part);
  return Number((twice + (twice < 0n ? -by : by)) / (2n * by));
}

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
