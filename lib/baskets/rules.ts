import type { QuotedOffer } from "@/db/schema";
import { eachPart, isWithin, type Price, priceParts, rangeOf } from "@/lib/pricing/rules";
import { retailOf } from "@/lib/sellable/rules";

export const MOST_LINES = 100;
export const MOST_OF_ONE = 9999;

/** How many of one offer somebody wants. */
export type WantedLine = { offerId: string; quantity: number };

/** An offer that may be sold now, at the catalogue's prices, with what the seller alone may know. */
export type SaleOffer = Omit<QuotedOffer, "oneTime" | "recurring" | "names"> & {
  suggested: Price;
  own: Price;
  transfer: Price;
  floorBp: number | null;
  ceilingBp: number | null;
};

/** A line as it is kept: its own price, and what was quoted for the offer. */
export type KeptLine = { own: Price; quoted: QuotedOffer; quotedTransfer: Price };

const comparedTerms = ["kind", "currency", "period", "termMonths", "noticeDays", "renewal"] as const;

/** What became different since it was quoted; transfer prices only for those who may see them. */
export type LineChange = {
  field: (typeof comparedTerms)[number] | "oneTime" | "recurring" | "transferOneTime" | "transferRecurring";
  before: string | number | null;
  after: string | number | null;
};

/**
 * How a line stands: it fits what was quoted, something changed, its price is out of the allowed range and must be set
 * anew, or the offer is gone.
 */
export type Standing = "fits" | "changed" | "unpriced" | "gone";

export type CheckedLine = {
  standing: Standing;
  changes: LineChange[];
  /** What it asks now; what was quoted where the offer is gone. */
  price: Price;
  /** Its own price no longer holds: out of the range, or of another currency. */
  dropped: boolean;
};

/** Holds a kept line against the offer of this moment (domain.md §3.3); `internal` compares transfer prices too. */
export function checkLine(line: KeptLine, offer: SaleOffer | undefined, internal: boolean): CheckedLine {
  const { quoted } = line;
  const before = { oneTime: quoted.oneTime, recurring: quoted.recurring };
  if (!offer) return { standing: "gone", changes: [], price: before, dropped: false };
  const { price, dropped, allowed } = askedNow(line, offer);
  const changes = [
    ...priceParts.flatMap((part) => differing(part, before[part], price[part])),
    ...comparedTerms.flatMap((term) => differing(term, quoted[term], offer[term])),
    ...(internal ? transferChanges(line, offer) : []),
  ];
  const standing = !allowed ? "unpriced" : changes.length || dropped ? "changed" : "fits";
  return { standing, changes, price, dropped };
}

/** A line's own price while it is allowed and of the same currency, else the catalogue's; part by part. */
function askedNow({ own, quoted }: KeptLine, offer: SaleOffer) {
  const catalogue = retailOf(offer.own, offer.suggested);
  const range = eachPart((part) => rangeOf(offer.suggested[part], offer.floorBp, offer.ceilingBp));
  const within = (part: keyof Price, minor: number | null) => minor === null || isWithin(minor, range[part]);
  const keeps = (part: keyof Price) =>
    quoted.currency === offer.currency && catalogue[part] !== null && within(part, own[part]);
  const price = eachPart((part) => (keeps(part) ? (own[part] ?? catalogue[part]) : catalogue[part]));
  return {
    price,
    dropped: priceParts.some((part) => own[part] !== null && !keeps(part)),
    allowed:
      priceParts.some((part) => price[part] !== null) &&
      priceParts.every((part) => within(part, price[part])),
  };
}

const transferChanges = ({ quoted, quotedTransfer }: KeptLine, { transfer, currency }: SaleOffer) =>
  quoted.currency === currency
    ? [
        ...differing("transferOneTime", quotedTransfer.oneTime, transfer.oneTime),
        ...differing("transferRecurring", quotedTransfer.recurring, transfer.recurring),
      ]
    : [];

const differing = <T extends string | number | null>(
  field: LineChange["field"],
  before: T,
  after: T,
): LineChange[] => (before === after ? [] : [{ field, before, after }]);

const LINE = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):(\d{1,4})$/;

/** Wanted lines as one parameter of an address: "<offer id>:<quantity>,…". */
export const writeLines = (lines: readonly WantedLine[]): string =>
  lines.map(({ offerId, quantity }) => `${offerId}:${quantity}`).join(",");

/** Reads what writeLines wrote, each offer once; undefined where it is ill-formed or beyond the limits. */
export function readLines(text: string): WantedLine[] | undefined {
  const lines: WantedLine[] = [];
  for (const part of text ? text.split(",", MOST_LINES + 1) : []) {
    const [, offerId = "", digits = "0"] = LINE.exec(part) ?? [];
    if (!offerId || Number(digits) < 1) return;
    lines.push({ offerId, quantity: Number(digits) });
  }
  return merged(lines);
}

/** Equal offers become one line; undefined beyond the limits. */
function merged(lines: WantedLine[]): WantedLine[] | undefined {
  const byOffer = new Map<string, number>();
  for (const { offerId, quantity } of lines) byOffer.set(offerId, (byOffer.get(offerId) ?? 0) + quantity);
  const found = [...byOffer].map(([offerId, quantity]) => ({ offerId, quantity }));
  return found.length <= MOST_LINES && found.every(({ quantity }) => quantity <= MOST_OF_ONE)
    ? found
    : undefined;
}
