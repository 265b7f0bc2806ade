import { and, asc, eq, inArray } from "drizzle-orm";
import { items, offers, portfolioEntries } from "@/db/schema";
import { itemName } from "@/lib/catalogue/names/queries";
import { findIdsBelow } from "@/lib/categories/queries";
import type { Scope } from "@/lib/door/scope";
import { countEntries, entriesMatching } from "@/lib/portfolios/entries/queries";
import {
  addedOffers,
  countOffers,
  eligible,
  type MatchedOffers,
  MOST_AT_ONCE,
  ofItem,
} from "@/lib/portfolios/offers/queries";
import { getPortfolio, MOST_COUNTED } from "@/lib/portfolios/queries";
import { type EntryPrices, priceByShare, pricesByRule } from "@/lib/portfolios/rules";
import { type AskedStep, offerAddition, priceRule } from "@/lib/portfolios/schema";

const ROWS_SHOWN = 4;
const e = portfolioEntries;

/** An offer with the prices that it would get, and those that it has, if any. */
export type PlannedEntry = {
  name: string;
  sku: string;
  period: (typeof offers.$inferSelect)["period"];
  list: { oneTime: number | null; recurring: number | null };
  present?: EntryPrices;
  planned: EntryPrices;
};
/** `count` is exact up to `bound`. */
export type PricePlan = { currency: string; count: number; bound: number; rows: PlannedEntry[] };

const described = (locale: string) => ({
  name: itemName(locale),
  sku: items.sku,
  period: offers.period,
  list: { oneTime: offers.oneTime, recurring: offers.recurring },
});

/**
 * What a rule would make of the chosen entries, or of all that match: how many (counted to 10,001), and the first; nothing
 * while the rule is not complete. Throws NOT_FOUND.
 */
export async function previewPrices(
  scope: Scope,
  asked: AskedStep,
  locale: string,
): Promise<PricePlan | undefined> {
  const { actor, tx } = scope;
  const portfolio = await getPortfolio(scope, asked);
  const rule = priceRule.safeParse(asked).data;
  if (!rule) return;
  const versionId = portfolio.draftId ?? portfolio.liveVersionId;
  const wanted =
    rule.which === "chosen"
      ? and(entriesMatching(scope, versionId, { q: "" }, undefined), inArray(e.offerId, rule.id))
      : entriesMatching(scope, versionId, rule, await findIdsBelow(scope, rule.category));
  const { currency } = portfolio;
  const rows = await tx
    .select({
      ...described(locale),
      present: {
        transferOneTime: e.transferOneTime,
        transferRecurring: e.transferRecurring,
        suggestedOneTime: e.suggestedOneTime,
        suggestedRecurring: e.suggestedRecurring,
      },
    })
    .from(e)
    .innerJoin(offers, and(eq(offers.tenantId, actor.tenantId), eq(offers.id, e.offerId)))
    .innerJoin(items, and(eq(items.tenantId, actor.tenantId), eq(items.id, e.itemId)))
    .where(wanted)
    .orderBy(asc(e.sortName), asc(e.id))
    .limit(ROWS_SHOWN);
  return {
    currency,
    count: await countEntries(scope, wanted),
    bound: MOST_COUNTED,
    rows: rows.map((row) => ({ ...row, planned: pricesByRule(row.list, row.present, rule, currency) })),
  };
}

/**
 * With which prices the chosen offers, or all that match, would come into the draft, as previewPrices tells it; counted to
 * MOST_AT_ONCE + 1. Throws NOT_FOUND.
 */
export async function previewAddition(
  scope: Scope,
  asked: AskedStep,
  locale: string,
): Promise<PricePlan | undefined> {
  const { actor, tx } = scope;
  const portfolio = await getPortfolio(scope, asked);
  const given = offerAddition.safeParse(asked).data;
  if (!given) return;
  const { currency } = portfolio;
  const { first, all } =
    given.which === "chosen"
      ? chosenOffers(scope, currency, given.id)
      : await addedOffers(scope, portfolio, given);
  const rows = await tx
    .select(described(locale))
    .from(items)
    .innerJoin(offers, ofItem)
    .where(and(eq(items.tenantId, actor.tenantId), first))
    .orderBy(asc(items.name), asc(offers.id))
    .limit(ROWS_SHOWN);
  const by = (list: number | null, shareBp: number) =>
    list === null ? null : priceByShare(list, { shareBp, ending: given.ending }, currency);
  return {
    currency,
    count: await countOffers(scope, all),
    bound: MOST_AT_ONCE,
    rows: rows.map((row) => ({
      ...row,
      planned: {
        transferOneTime: by(row.list.oneTime, given.transfer),
        transferRecurring: by(row.list.recurring, given.transfer),
        suggestedOneTime: by(row.list.oneTime, given.suggested),
        suggestedRecurring: by(row.list.recurring, given.suggested),
      },
    })),
  };
}

function chosenOffers({ actor }: Scope, currency: string, ids: string[]): MatchedOffers {
  const all = and(eligible(actor.tenantId, currency), inArray(offers.id, ids));
  return { first: all, all };
}
