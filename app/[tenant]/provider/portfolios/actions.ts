"use server";

import { formAction } from "@/lib/forms/action";
import { countedNotice, withQuery } from "@/lib/list/page";
import { changePortfolio, createPortfolio, publishPortfolio, resetDraft } from "@/lib/portfolios/commands";
import { copyPortfolio } from "@/lib/portfolios/copying/commands";
import { addOffers, changeEntry, removeEntries } from "@/lib/portfolios/entries/commands";
import { priceEntries } from "@/lib/portfolios/pricing/commands";
import {
  draftDecision,
  entryChange,
  entryRemoval,
  newPortfolio,
  offerAddition,
  portfolioChange,
  portfolioCopy,
  priceRule,
  publication,
} from "@/lib/portfolios/schema";

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
  run: addOffers,
  next: (count, { portfolio, q }, { tenant }) =>
    withQuery(entriesOf(tenant, portfolio), { of: "draft", q, notice: countedNotice("offersAdded", count) }),
});

export const removeEntriesAction = formAction({
  side: "provider",
  permission: "portfolio:edit",
  schema: entryRemoval,
  run: removeEntries,
  next: (count, { portfolio, q, only, sort }, { tenant }) =>
    withQuery(entriesOf(tenant, portfolio), {
      ...{ of: "draft", q, only, sort },
      notice: countedNotice("entriesRemoved", count),
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

export const priceEntriesAction = formAction({
  side: "provider",
  permission: "portfolio:edit",
  schema: priceRule,
  run: priceEntries,
  next: (count, { portfolio, q, only, category }, { tenant }) =>
    withQuery(`/${tenant}/provider/portfolios/${portfolio}/prices`, {
      q,
      only,
      category: category ?? undefined,
      notice: count ? countedNotice("entriesPriced", count) : "entriesPricedNone",
    }),
});

export const copyPortfolioAction = formAction({
  side: "provider",
  permission: "portfolio:edit",
  schema: portfolioCopy,
  run: copyPortfolio,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/portfolios/${id}?notice=portfolioCopied`,
});
