import type { Cell, Piece } from "@/components/ui/data-table/cells";
import { moneyPiece, periodicPiece } from "@/components/ui/data-table/written";
import { formatShare } from "@/lib/base/money";
import type { Speech } from "@/lib/i18n/speech";
import { type Margin, type Price, type PricePart, priceParts } from "@/lib/pricing/rules";
import type { OfferTerms, SellableOffer } from "@/lib/sellable/rules";

export type PricedAs = Pick<OfferTerms, "kind" | "currency" | "period">;

/** A price in words: what is due per period, and what once; a dash where there is none. */
export function priceCell(
  price: Price | null,
  { kind, currency, period }: PricedAs,
  speech: Speech,
): Piece[] {
  if (!price || (price.oneTime === null && price.recurring === null)) return ["–"];
  const { oneTime, recurring } = price;
  const once = kind !== "purchase" && speech.words("sellable")("once");
  const pieces = [
    recurring !== null && periodicPiece(recurring, currency, period, speech),
    oneTime !== null && moneyPiece(oneTime, currency, speech, once),
  ];
  return pieces.filter((piece) => piece !== false);
}

/** What stays with the reseller, in amount and per cent, a piece for each part of the price. */
export function marginCell(margin: Record<PricePart, Margin | null>, currency: string, speech: Speech): Cell {
  const pieces = [...priceParts].reverse().flatMap((part) => {
    const of = margin[part];
    if (!of) return [];
    return moneyPiece(of.minor, currency, speech, of.bp !== null && formatShare(of.bp, speech.locale));
  });
  return pieces.length ? pieces : "–";
}

/** Says so where the company set a price for a part that the offer had once. */
export const lapsedPieces = (offer: SellableOffer, speech: Speech): Piece[] =>
  offer.lapsed
    ? [
        { state: speech.words("sellable")("lapsed"), tone: "warning" },
        ...priceCell(offer.lapsed, offer, speech).map((piece) => amountAs(piece, { was: true })),
      ]
    : [];

/** An amount as one that no longer holds, or as one that stands out. */
export const amountAs = (piece: Piece, look: { was: true } | { strong: true }): Piece =>
  typeof piece === "object" && "money" in piece ? { ...piece, ...look } : piece;
