import { countChanges, getComparison, listChanges } from "@/lib/portfolios/comparison/queries";
import { countEntries, entriesMatching, getEntry, listEntries } from "@/lib/portfolios/entries/queries";
import {
  addedOffers,
  countOffers,
  eligible,
  findCandidates,
  listOffers,
  offersMatching,
} from "@/lib/portfolios/offers/queries";
import { previewAddition, previewPrices } from "@/lib/portfolios/pricing/queries";
import {
  getPortfolio,
  getPortfolioRecord,
  listPortfolios,
  listPublishedPortfolios,
} from "@/lib/portfolios/queries";
import { askedStep, comparisonPath, entryList, offerList, portfolioList } from "@/lib/portfolios/schema";
import { type Apart, by, most, type Read } from "@/test/plans/read";
import { type Known, middle } from "@/test/plans/world";

const entries = (filter: object, more = {}) =>
  by(
    "product",
    "portfolio:read",
    (scope, { portfolio }, page) =>
      listEntries(scope, { ...entryList.parse({ portfolio, ...filter }), page }),
    { most: most.counting, ...more },
  );
const offers = (filter: (known: Known) => object, more = {}) =>
  by(
    "product",
    "portfolio:edit",
    (scope, known, page) =>
      listOffers(scope, { ...offerList.parse({ portfolio: known.portfolio, ...filter(known) }), page }),
    { most: most.changingMany, ...more },
  );

export const reads: Read[] = [
  {
    of: listPortfolios,
    cases: [
      by(
        "product",
        "portfolio:read",
        (scope, _, page) => listPortfolios(scope, { ...portfolioList.parse({}), page }),
        { deep: middle.portfolio, most: most.counting },
      ),
      by("product", "portfolio:read", (scope) => listPortfolios(scope, portfolioList.parse({ q: "0003" })), {
        most: most.searching,
      }),
      by(
        "product",
        "portfolio:read",
        (scope) => listPortfolios(scope, portfolioList.parse({ state: "draft" })),
        {
          most: most.counting,
        },
      ),
    ],
  },
  {
    of: getPortfolio,
    cases: [by("product", "portfolio:read", (scope, known) => getPortfolio(scope, known))],
  },
  {
    of: getPortfolioRecord,
    cases: [
      by("product", "portfolio:read", (scope, known) => getPortfolioRecord(scope, known), {
        most: most.counting,
      }),
    ],
  },
  {
    of: listPublishedPortfolios,
    cases: [by("admin", "reseller:admit", (scope) => listPublishedPortfolios(scope))],
  },
  {
    of: listEntries,
    cases: [
      entries({ of: "live" }, { deep: middle.entry }),
      entries({ of: "draft" }, { deep: middle.entry }),
      entries({ of: "live", sort: "-name" }, { deep: middle.entry }),
      by(
        "product",
        "portfolio:read",
        (scope, { portfolio, category }, page) =>
          listEntries(scope, { ...entryList.parse({ portfolio, category }), page }),
        { deep: { ...middle.name, value: "Desktop-PC M" }, most: most.counting },
      ),
      entries({ of: "live", only: "off" }),
      entries({ of: "live", only: "above" }),
      entries({ of: "live", only: "free" }),
      entries({ of: "live", q: "monitor" }, { most: most.searching }),
    ],
  },
  { of: getEntry, cases: [by("product", "portfolio:read", (scope, known) => getEntry(scope, known))] },
  {
    of: previewPrices,
    cases: [
      by(
        "product",
        "portfolio:edit",
        (scope, { portfolio, category }) =>
          previewPrices(
            scope,
            askedStep.parse({ portfolio, category, which: "matching", transfer: "82" }),
            "en",
          ),
        { most: most.counting },
      ),
    ],
  },
  {
    of: previewAddition,
    cases: [
      by("product", "portfolio:edit", (scope, { portfolio, offer }) =>
        previewAddition(
          scope,
          askedStep.parse({ portfolio, id: offer, transfer: "82", suggested: "100" }),
          "en",
        ),
      ),
      by(
        "product",
        "portfolio:edit",
        (scope, { portfolio, category }) =>
          previewAddition(
            scope,
            askedStep.parse({ portfolio, category, which: "matching", transfer: "82", suggested: "100" }),
            "en",
          ),
        { most: most.changingMany },
      ),
    ],
  },
  {
    of: listOffers,
    cases: [
      offers(() => ({}), { deep: middle.name }),
      offers(() => ({ show: "all" }), { deep: middle.name }),
      offers(({ category }) => ({ category, kind: "rent" })),
      offers(() => ({ q: "monitor" })),
    ],
  },
  {
    of: getComparison,
    cases: [
      by(
        "product",
        "portfolio:publish",
        (scope, { portfolio }, page) =>
          getComparison(scope, { ...comparisonPath.parse({ portfolio }), page }),
        { deep: middle.entry, most: most.comparing },
      ),
    ],
  },
];

export const apart: Apart = [
  addedOffers,
  countChanges,
  countEntries,
  countOffers,
  eligible,
  entriesMatching,
  findCandidates,
  listChanges,
  offersMatching,
];
