import type { Subject } from "@/lib/audit/audit";
import { roundToEnding, shareOf } from "@/lib/base/money";

/** A portfolio as its audit entries name it. */
export const aboutPortfolio = ({ id, name }: { id: string; name: string }): Subject => ({
  record: { kind: "portfolio", id, label: name },
  words: { name },
});

/** Amounts of one entry in minor units; a part that the offer does not have is null. */
export type EntryPrices = {
  transferOneTime: number | null;
  transferRecurring: number | null;
  suggestedOneTime: number | null;
  suggestedRecurring: number | null;
};
export type ListPrice = { oneTime: number | null; recurring: number | null };

export const priceFields = [
  ["transferOneTime", "oneTime"],
  ["suggestedOneTime", "oneTime"],
  ["transferRecurring", "recurring"],
  ["suggestedRecurring", "recurring"],
] as const;

/** The first price that an offer needs and the entry does not have; undefined where all are there. */
export const missingPrice = (list: ListPrice, prices: EntryPrices) =>
  priceFields.find(([field, part]) => list[part] !== null && prices[field] === null)?.[0];

/** The prices of an entry without those its offer has no list price for. */
export const pricesFor = (list: ListPrice, prices: EntryPrices): EntryPrices => ({
  transferOneTime: list.oneTime === null ? null : prices.transferOneTime,
  transferRecurring: list.recurring === null ? null : prices.transferRecurring,
  suggestedOneTime: list.oneTime === null ? null : prices.suggestedOneTime,
  suggestedRecurring: list.recurring === null ? null : prices.suggestedRecurring,
});

/** What a rule makes of a list price, in minor units: a share of it in basis points, rounded to an ending if there is one. */
export const priceByShare = (
  list: number,
  { shareBp, ending }: { shareBp: number; ending: number | null },
  currency: string,
): number => roundToEnding(shareOf(list, shareBp), ending, currency);

type Shares = { transfer: number | null; suggested: number | null; ending: number | null };

/** What a rule makes of the prices of an entry; where it is for one price alone, an entry still has both of a part, or none. */
export function pricesByRule(list: ListPrice, now: EntryPrices, rule: Shares, currency: string): EntryPrices {
  const made = (of: "transfer" | "suggested", part: "OneTime" | "Recurring") => {
    const listed = part === "OneTime" ? list.oneTime : list.recurring;
    const other = of === "transfer" ? "suggested" : "transfer";
    const [share, own, others] = [rule[of], now[`${of}${part}`], now[`${other}${part}`]];
    if (share === null) return rule[other] !== null && listed === null ? null : own;
    if (listed === null || (rule[other] === null && others === null)) return null;
    return priceByShare(listed, { shareBp: share, ending: rule.ending }, currency);
  };
  return {
    transferOneTime: made("transfer", "OneTime"),
    transferRecurring: made("transfer", "Recurring"),
    suggestedOneTime: made("suggested", "OneTime"),
    suggestedRecurring: made("suggested", "Recurring"),
  };
}

/** Whether a reseller that sells at the suggested price would lose money: allowed, but shown as a warning. */
export const isTransferAboveSuggested = (prices: EntryPrices): boolean =>
  isAbove(prices.transferOneTime, prices.suggestedOneTime) ||
  isAbove(prices.transferRecurring, prices.suggestedRecurring);

const isAbove = (transfer: number | null, suggested: number | null) =>
  transfer !== null && suggested !== null && transfer > suggested;

/** A share as people type it, in basis points from 0 to 20,000: "82" is a share, "-18" and "+5" are off and on the whole. */
export function shareTyped(typed: string): number | undefined {
  const match = /^([+\-−]?)\s?(\d{1,3})(?:[.,](\d{1,2}))?\s?%?$/.exec(typed);
  if (!match) return;
  const [, sign, whole, part = ""] = match;
  const points = Number(whole) * 100 + Number(part.padEnd(2, "0"));
  const share = sign === "" ? points : sign === "+" ? 10_000 + points : 10_000 - points;
  return share >= 0 && share <= 20_000 ? share : undefined;
}
