import type { EntryTerms } from "@/db/schema";
import { shareOf } from "@/lib/base/money";
import {
  eachPart,
  isWithin,
  type Margin,
  marginOf,
  type Price,
  type PricePart,
  priceParts,
  rangeOf,
} from "@/lib/pricing/rules";
import { hasPart, retailOf, type Viewer } from "@/lib/sellable/rules";

/** The terms of an entry that a reader may see; the margin-blind see suggested prices alone. */
export type VisibleTerms = Partial<EntryTerms> & Pick<EntryTerms, "suggestedOneTime" | "suggestedRecurring">;

/** What the reseller asks at some terms, and what that leaves it; no margin for those who may not see it. */
export type Yours = { price: Price; margin?: Record<PricePart, Margin | null> };

const suggestedIn = (terms: VisibleTerms): Price => ({
  oneTime: terms.suggestedOneTime,
  recurring: terms.suggestedRecurring,
});

/**
 * The reseller's price and margin at the terms of an entry: its own price where it has one, which a change of the
 * portfolio leaves as it is, else the suggested one. On the agency model what it is left is its commission.
 */
export function yoursAt(
  terms: VisibleTerms,
  own: Price | null,
  { seesInternal, agency }: Pick<Viewer, "seesInternal" | "agency">,
): Yours {
  const price = retailOf(own, suggestedIn(terms));
  if (!seesInternal) return { price };
  const { transferOneTime = null, transferRecurring = null, commissionBp = null } = terms;
  const transfer = { oneTime: transferOneTime, recurring: transferRecurring };
  return {
    price,
    margin: eachPart((part) =>
      agency ? commissionOf(price[part], commissionBp) : marginOf(price[part], transfer[part]),
    ),
  };
}

const commissionOf = (price: number | null, bp: number | null): Margin | null =>
  price === null || bp === null ? null : { minor: shareOf(price, bp), bp };

/** Whether an own price is not allowed at these terms, or is of a part that the entry has no more. */
export function isOutside(terms: VisibleTerms, own: Price): boolean {
  const suggested = suggestedIn(terms);
  return priceParts.some((part) => {
    const minor = own[part];
    const range = rangeOf(suggested[part], terms.floorBp ?? null, terms.ceilingBp ?? null);
    return minor !== null && !(hasPart({ suggested }, part) && isWithin(minor, range));
  });
}
