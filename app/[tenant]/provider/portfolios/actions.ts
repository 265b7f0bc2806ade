"use server";

import { takeStep } from "@/lib/audit/steps";
import { formAction } from "@/lib/forms/action";
import { countedNotice, undoneNotice, withQuery } from "@/lib/list/page";
import { changePortfolio, createPortfolio, publishPortfolio, resetDraft } from "@/lib/portfolios/commands";
import { copyPortfolio } from "@/lib/portfolios/copying/commands";
import { MOST_UNDONE } from "@/lib/portfolios/draft";
import { addOffers, changeEntry, removeEntries } from "@/lib/portfolios/entries/commands";
import { priceEntries } from "@/lib/portfolios/pricing/commands";
import {
  draftDecision,
  entryChange,
  entryStep,
  entryUndo,
  newPortfolio,
  offerAddition,
  portfolioChange,
  portfolioCopy,
  publication,
} from "@/lib/portfolios/schema";
import { undoEntries } from "@/lib/portfolios/undo/commands";

/** What the address names to take a step back, where its terms are kept. */
const undoable = (step: string, count: number) => (count && count <= MOST_UNDONE ? step : undefined);

const entriesOf = (tenant: string, portfolio: string) =>
  `/${tenant}/provider/portfolios/${portfolio}/entries`;

export const createPortfolioAction = formAction({
  side: "provider",
  permission: "portfolio:edit",
  schema: newPortfolio,
  run: createPortfolio,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/portfolios/${id}?notice=portfolioCreated`,
});

export const changePortfolioAction = formAction({
  side: "provider",
  permission: "portfolio:edit",
  schema: portfolioChange,
  run: changePortfolio,
  next: (_, { portfolio }, { tenant }) => `/${tenant}/provider/portfolios/${portfolio}?notice=saved`,
});

export const addOffersAction = formAction({
  side: "provider",
  permission: "portfolio:edit",
  schema: offerAddition,
  run: (scope, given) => takeStep(addOffers, scope, given),
  next: ({ step, count }, { portfolio, q, category, kind, show }, { tenant }) =>
    withQuery(`/${tenant}/provider/portfolios/${portfolio}/add`, {
      ...{ q, category: category ?? undefined, kind, show },
      notice: countedNotice("offersAdded", count),
      undo: undoable(step, count),
    }),
});

/** New prices by a rule for many entries of the draft, or out of it. */
export const changeEntriesAction = formAction({
  side: "provider",
  permission: "portfolio:edit",
  schema: entryStep,
  run: (scope, given) =>
    takeStep(
      (scope, given, step) =>
        given.step === "price" ? priceEntries(scope, given, step) : removeEntries(scope, given, step),
      scope,
      given,
    ),
  next: ({ step, count }, { step: taken, portfolio, q, only, category, sort }, { tenant }) =>
    withQuery(entriesOf(tenant, portfolio), {
      ...{ q, only, category: category ?? undefined, sort },
      notice: countedNotice(taken === "price" ? "entriesPriced" : "entriesRemoved", count),
      undo: undoable(step, count),
    }),
});

export const undoEntriesAction = formAction({
  side: "provider",
  permission: "portfolio:edit",
  schema: entryUndo,
  run: undoEntries,
  next: ({ portfolio, ...undone }, { q, only, category, sort }, { tenant }) =>
    withQuery(entriesOf(tenant, portfolio), {
      ...{ q, only, category: category ?? undefined, sort },
      notice: undoneNotice(undone),
    }),
});

export const changeEntryAction = formAction({
  side: "provider",
  permission: "portfolio:edit",
  schema: ({ locale }, form) => entryChange({ locale, currency: String(form.currency) }),
  run: changeEntry,
  next: (_, { portfolio, offer }, { tenant }) =>
    `/${tenant}/provider/portfolios/${portfolio}/entries/${offer}?notice=entrySaved`,
});

export const publishPortfolioAction = formAction({
  side: "provider",
  permission: "portfolio:publish",
  schema: publication,
  run: publishPortfolio,
  next: (_, { portfolio }, { tenant }) =>
    `/${tenant}/provider/portfolios/${portfolio}?notice=portfolioPublished`,
});

export const resetDraftAction = formAction({
  side: "provider",
  permission: "portfolio:edit",
  schema: draftDecision,
  run: resetDraft,
  next: (_, { portfolio }, { tenant }) => `/${tenant}/provider/portfolios/${portfolio}?notice=draftReset`,
});

export const copyPortfolioAction = formAction({
  side: "provider",
  permission: "portfolio:edit",
  schema: portfolioCopy,
  run: copyPortfolio,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/portfolios/${id}?notice=portfolioCopied`,
});
