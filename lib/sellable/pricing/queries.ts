import { createHash } from "node:crypto";
import { asc, inArray } from "drizzle-orm";
import { portfolioEntries } from "@/db/schema";
import { findIdsBelow } from "@/lib/categories/queries";
import type { Scope } from "@/lib/door/scope";
import { among } from "@/lib/list/search";
import { eachPart, type Margin, marginOf, type Price, priceParts } from "@/lib/pricing/rules";
import { searched, sellable, sellableOverview, toOffer } from "@/lib/sellable/queries";
import { ofItsParts, retailOf, type SellableOffer } from "@/lib/sellable/rules";
import { howsOf, type PartAfter, type PricingRule, priceBy, samePrice } from "./rules";
import { type PricingQuery, ruleOf, type Selection } from "./schema";

/** So many offers are priced in one step. */
export const MOST_AT_ONCE = 10_000;
export const ROWS_SHOWN = 25;

/** An offer beside what a rule makes of it. */
export type Planned = {
  offer: SellableOffer;
  after: Price;
  retail: Price;
  margin: Record<"oneTime" | "recurring", Margin | null>;
  notes: Partial<Record<"oneTime" | "recurring", PartAfter["note"]>>;
  changes: boolean;
  /** Asks less than the offer costs the reseller. */
  loss: boolean;
};

/** How many offers are chosen and, once a rule is prepared, what it would make of them, a page of rows at a time. */
export async function getPricing(scope: Scope, query: PricingQuery, locale: string) {
  const offers = await chosenOffers(scope, query, locale);
  const tooMany = offers.length > MOST_AT_ONCE;
  const { portfolioCurrency, currency } = scope.actor;
  const rule = ruleOf(query, { locale, currency: portfolioCurrency ?? currency });
  const planned = rule && fitsModel(scope, rule) && !tooMany ? planPrices(offers, rule) : undefined;
  const { categories } = await sellableOverview(scope, { locale });
  return {
    count: offers.length,
    tooMany,
    category: categories.find((each) => each.id === query.category)?.name,
    planned: planned && summaryOf(planned, query),
  };
}

export type Pricing = Awaited<ReturnType<typeof getPricing>>;

function summaryOf(planned: Planned[], { only, from }: Pick<PricingQuery, "only" | "from">) {
  const fits = {
    capped: ({ notes }: Planned) =>
      Object.values(notes).some((note) => note === "floor" || note === "ceiling"),
    refused: ({ notes }: Planned) => Object.values(notes).includes("refused"),
    loss: ({ loss }: Planned) => loss,
  };
  const shown = planned.filter(
    only ? fits[only] : ({ changes, notes }) => changes || Object.keys(notes).length,
  );
  return {
    changed: planned.filter(({ changes }) => changes).length,
    same: planned.filter(({ changes }) => !changes).length,
    capped: planned.filter(fits.capped).length,
    refused: planned.filter(fits.refused).length,
    loss: planned.filter(fits.loss).length,
    shown: shown.length,
    rows: shown.slice(from, from + ROWS_SHOWN),
    ...digestsOf(planned),
  };
}

/** The sellable offers that a selection means now, by name; at most one more than MOST_AT_ONCE. */
export async function chosenOffers(scope: Scope, selection: Selection, locale: string) {
  const { which, ids, q, category } = selection;
  const most = MOST_AT_ONCE + 1;
  if (which === "chosen" && !ids.length) return [];
  const narrowed =
    which === "chosen"
      ? inArray(portfolioEntries.offerId, ids)
      : q
        ? await among(scope, portfolioEntries.id, await searched(scope, { q, category }, most))
        : await ofCategory(scope, category);
  const rows = await sellable(scope, locale, narrowed)
    .orderBy(asc(portfolioEntries.sortName), asc(portfolioEntries.id))
    .limit(most);
  return rows.map(toOffer);
}

/** Entries of a category or one below it. */
async function ofCategory(scope: Scope, category: string | null) {
  const below = await findIdsBelow(scope, category);
  return below && inArray(portfolioEntries.categoryId, below);
}

/** Whether a rule makes sense for the company: on the agency model nothing is reckoned from transfer prices. */
export const fitsModel = ({ actor }: Scope, { how }: PricingRule): boolean =>
  howsOf(actor.resellerModel === "agency").includes(how);

/** What a rule makes of each offer. */
export const planPrices = (offers: SellableOffer[], rule: PricingRule): Planned[] =>
  offers.map((offer) => planOne(offer, rule));

const none: Price = { oneTime: null, recurring: null };

function planOne(offer: SellableOffer, rule: PricingRule): Planned {
  const own = offer.own ?? none;
  const { suggested, internal } = offer;
  const open = { from: null, to: null };
  const transfer = (internal && ofItsParts(internal.transfer, suggested)) ?? none;
  const range = internal?.range ?? { oneTime: open, recurring: open };
  const made = priceBy(rule, { own, suggested, transfer, range }, offer.currency);
  const after = eachPart((part) => made[part].own);
  const retail = retailOf(after, suggested);
  const margin = eachPart((part) => marginOf(retail[part], internal?.transfer[part] ?? null));
  return {
    offer,
    after,
    retail,
    margin,
    notes: Object.fromEntries(
      priceParts.flatMap((part) => (made[part].note ? [[part, made[part].note]] : [])),
    ),
    changes: !samePrice(own, after),
    loss: priceParts.some((part) => (margin[part]?.minor ?? 0) < 0),
  };
}

/** `seen` stands for what would change, from what to what; `aim` for the prices of all chosen offers afterwards. */
export function digestsOf(planned: Planned[]) {
  const own = ({ offer, after }: Planned) => `${offer.offerId} ${after.oneTime} ${after.recurring}`;
  const from = (each: Planned) =>
    `${each.offer.ownVersion} ${each.offer.own?.oneTime} ${each.offer.own?.recurring} ${own(each)}`;
  return { seen: digest(planned.filter(({ changes }) => changes).map(from)), aim: digest(planned.map(own)) };
}

const digest = (lines: string[]) =>
  createHash("sha256").update(lines.toSorted().join("\n")).digest("base64url");
