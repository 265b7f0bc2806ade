import { z } from "zod";
import type { Notation } from "@/lib/base/amounts";
import {
  checkbox,
  currency,
  id,
  line,
  many,
  oneOf,
  optionalAmount,
  optionalId,
  optionalPercent,
  optionalText,
  optionalWhole,
  query,
  version,
} from "@/lib/base/fields";
import { hiddenColumns } from "@/lib/list/columns";
import { pageCursor } from "@/lib/list/page";
import { sortBy } from "@/lib/list/sort";
import { shareTyped } from "./rules";

export const offerKinds = ["purchase", "rent", "lease"] as const;
/** What prices by a rule may end in, in hundredths. */
export const endings = ["90", "99", "0"] as const;
export const changeKinds = ["added", "removed", "changed"] as const;

/** Ticked rows; none where no box was ticked. */
const rows = () =>
  many(id())
    .optional()
    .transform((ids) => ids ?? []);

/** A share of the list price in basis points, at most 200 %, typed as "82", "-18" or "+5". */
const share = () =>
  z
    .string({ error: "required" })
    .trim()
    .max(10, { error: "percent" })
    .transform((typed, context) => {
      const points = shareTyped(typed);
      if (points !== undefined) return points;
      context.addIssue({ code: "custom", message: typed ? "percent" : "required" });
      return z.NEVER;
    });

const optionalShare = () =>
  z
    .preprocess((typed) => (typed === "" || typed === undefined ? null : typed), share().nullable())
    .optional()
    .transform((points) => points ?? null);

export const noInput = z.object({});
/** `state` narrows to portfolios with a draft that is not published. */
export const portfolioList = z.object({
  q: query(),
  state: oneOf(["draft"]),
  sort: sortBy("name"),
  hide: hiddenColumns(),
  page: pageCursor(),
});
export type PortfolioList = z.output<typeof portfolioList>;

export const portfolioPath = z.object({ portfolio: id() });

const portfolioTexts = { name: line(120), description: optionalText(2000) };
/** At which prices what was sold from a portfolio renews. */
export const renewalPrices = ["kept", "current"] as const;
const renewing = { renewalPrices: z.enum(renewalPrices, { error: "choose" }).default("kept") };

export const newPortfolio = z.object({
  ...portfolioTexts,
  ...renewing,
  currency: currency(),
});
export type NewPortfolio = z.output<typeof newPortfolio>;

export const portfolioChange = portfolioPath.extend({ ...portfolioTexts, ...renewing, version: version() });
export type PortfolioChange = z.output<typeof portfolioChange>;

/** What stands out of an entry: a transfer price above the suggested one, a price of 0, not on sale. */
export const entryNotes = ["above", "free", "off"] as const;
export type EntryNote = (typeof entryNotes)[number];

/** What narrows and sorts the entries of a version, for the list and for steps with all of it. */
const entryNarrowing = {
  q: query(),
  only: oneOf(entryNotes),
  category: optionalId().catch(null),
  sort: sortBy("name"),
};

/** `of` says which version: by default the draft, where there is one. */
export const entryList = portfolioPath.extend({
  ...entryNarrowing,
  of: oneOf(["draft", "live"]),
  page: pageCursor(),
});
export type EntryList = z.output<typeof entryList>;
export type EntryNarrowing = { q: string; only?: EntryNote; category?: string | null };

export const entryPath = portfolioPath.extend({ offer: id() });
export type EntryPath = z.output<typeof entryPath>;

/** `seen` is when the entry on the screen was last changed; `currency` the one its prices were typed in. */
export const entryChange = (notation: Notation) =>
  entryPath.extend({
    currency: z.literal(notation.currency, { error: "invalid" }),
    seen: z.iso.datetime({ error: "invalid" }).transform((text) => new Date(text)),
    transferOneTime: optionalAmount(notation),
    transferRecurring: optionalAmount(notation),
    suggestedOneTime: optionalAmount(notation),
    suggestedRecurring: optionalAmount(notation),
    floor: optionalPercent(100),
    ceiling: optionalPercent(1000),
    commission: optionalPercent(100),
  });
export type EntryChange = z.output<ReturnType<typeof entryChange>>;

/** Which entries leave the draft; of all that match, so many as were counted on the screen. */
export const entryRemoval = portfolioPath.extend({
  ...entryNarrowing,
  which: z.enum(["chosen", "matching"]).default("chosen"),
  id: rows(),
  expected: optionalWhole(0, 1_000_000),
});
export type EntryRemoval = z.output<typeof entryRemoval>;

const ending = () =>
  z
    .enum(["", ...endings], { error: "choose" })
    .default("")
    .transform((digits) => (digits === "" ? null : Number(digits)));

const priceLimits = {
  floor: optionalPercent(100),
  ceiling: optionalPercent(1000),
  commission: optionalPercent(100),
};

const narrowing = {
  q: query(),
  category: optionalId().catch(null),
  kind: oneOf(offerKinds),
  /** Offers that are in the draft already are left out, unless `all`. */
  show: oneOf(["all"]),
};

export const offerList = portfolioPath.extend({ ...narrowing, page: pageCursor() });
export type OfferList = z.output<typeof offerList>;

/** Which offers come in, of all that match so many as were shown, and the rule that prices them: shares of the list price, rounded to an ending where one is given. */
export const offerAddition = portfolioPath.extend({
  ...narrowing,
  which: z.enum(["chosen", "matching"]).default("chosen"),
  id: rows(),
  expected: optionalWhole(0, 1_000_000),
  transfer: share(),
  suggested: share(),
  ending: ending(),
  ...priceLimits,
});
export type OfferAddition = z.output<typeof offerAddition>;
export type OfferNarrowing = Pick<OfferAddition, "q" | "category" | "kind" | "show">;

/**
 * Which entries, of all that match so many as were shown, get which prices: shares of the list price, each left as it is where nothing was typed; floor, ceiling and
 * commission only where `limits` is ticked, since an empty one of them means "no limit".
 */
export const priceRule = portfolioPath.extend({
  ...entryNarrowing,
  which: z.enum(["chosen", "matching"]).default("chosen"),
  id: rows(),
  expected: optionalWhole(0, 1_000_000),
  transfer: optionalShare(),
  suggested: optionalShare(),
  ending: ending(),
  limits: checkbox(),
  ...priceLimits,
});
export type PriceRuleForm = z.output<typeof priceRule>;

/** A step with many entries of the draft: new prices by a rule, or out of it. */
export const entryStep = z.discriminatedUnion(
  "step",
  [priceRule.extend({ step: z.literal("price") }), entryRemoval.extend({ step: z.literal("remove") })],
  { error: "choose" },
);

/** The step that is taken back, and what narrows the list to come back to. */
export const entryUndo = z.object({
  step: id(),
  ...entryNarrowing,
});

/** A step as its preview asks for it: the ids of ticked rows between commas. What is not complete has no effect yet. */
export const askedStep = portfolioPath.loose().transform(({ id, ...given }) => ({
  ...given,
  id: typeof id === "string" && id ? id.split(",") : [],
}));

export type AskedStep = z.output<typeof askedStep>;

/** A new portfolio with what another one holds: its live version, or its draft. */
export const portfolioCopy = portfolioPath.extend({
  ...portfolioTexts,
  of: z.enum(["live", "draft"], { error: "choose" }).default("live"),
});
export type PortfolioCopy = z.output<typeof portfolioCopy>;

export const comparisonPath = portfolioPath.extend({ only: oneOf(changeKinds), page: pageCursor() });
export type ComparisonPath = z.output<typeof comparisonPath>;

/** `version` is the one of the portfolio when the changes were read. */
export const draftDecision = portfolioPath.extend({ version: version() });
export type DraftDecision = z.output<typeof draftDecision>;
/** `free` is the yes to what gets the price 0 with it. */
export const publication = draftDecision.extend({ free: checkbox() });
export type Publication = DraftDecision & { free?: boolean };
