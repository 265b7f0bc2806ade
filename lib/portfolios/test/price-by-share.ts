import { roundToEnding, shareOf } from "@/lib/base/money";

type PriceRule = { shareBp: number; ending: number | null };

/** What `priced` makes of a list price inside the database, reckoned by the rules of amounts. */
export const priceByShare = (list: number, { shareBp, ending }: PriceRule, currency: string): number =>
  roundToEnding(shareOf(list, shareBp), ending, currency);
