import { findLastVisit, listChanges, newestChanges } from "@/lib/sellable/changes/queries";
import { changeList } from "@/lib/sellable/changes/schema";
import { affectedCustomers, ownPrices } from "@/lib/sellable/changes/yours/queries";
import {
  findDirectOffers,
  listDirect,
  listDirectCategories,
  soldDirectly,
} from "@/lib/sellable/direct/queries";
import { readSellable } from "@/lib/sellable/file/queries";
import { getSellableItem, itemText } from "@/lib/sellable/item/queries";
import { chosenOffers, digestsOf, fitsModel, getPricing, planPrices } from "@/lib/sellable/pricing/queries";
import { pricingQuery } from "@/lib/sellable/pricing/schema";
import {
  countBoundOf,
  entriesOfPage,
  findSellableOffers,
  listSellable,
  listSellableCategories,
  searched,
  sellable,
  sellableOverview,
  toOffer,
  viewerOf,
} from "@/lib/sellable/queries";
import { sellableFilter } from "@/lib/sellable/schema";
import { termsNow } from "@/lib/sellable/terms/queries";
import { type Apart, by, most, type Read } from "@/test/plans/read";
import { backFrom, type Known, middle } from "@/test/plans/world";

const locale = "de";
const selling = (filter: (known: Known) => object, more = {}) =>
  by(
    "reseller-1",
    "catalogue:read",
    (scope, known, page) => listSellable(scope, { locale, ...filter(known), page }),
    more,
  );
const overview = (filter: (known: Known) => object, more = {}) =>
  by(
    "reseller-1",
    "catalogue:read",
    (scope, known) => sellableOverview(scope, { locale, ...filter(known) }),
    more,
  );
const directly = (filter: (known: Known) => object, more = {}) =>
  by(
    "admin",
    "order:place",
    (scope, known, page) => listDirect(scope, { q: "", category: null, locale, ...filter(known), page }),
    more,
  );
const deskAtM = { ...middle.name, value: "Desktop-PC M" };

export const reads: Read[] = [
  {
    of: readSellable,
    cases: [
      by(
        "reseller-1",
        "catalogue:read",
        (scope) => readSellable(scope, sellableFilter.parse({}), locale, undefined),
        { most: { rows: 10_000, because: "a file is read in batches of 1,000" } },
      ),
    ],
  },
  {
    of: listSellable,
    cases: [
      selling(() => ({}), { deep: middle.entry }),
      selling(({ category }) => ({ category }), { deep: deskAtM }),
      selling(() => ({ q: "monitor" }), { deep: backFrom(middle.entry), most: most.searching }),
      selling(() => ({ q: "nothing-of-that-kind" }), { most: most.searching }),
    ],
  },
  {
    of: sellableOverview,
    cases: [
      overview(() => ({})),
      overview(({ category }) => ({ category })),
      overview(() => ({ q: "monitor" }), { most: most.searching }),
    ],
  },
  {
    of: findSellableOffers,
    cases: [
      by("reseller-1", "catalogue:read", (scope, { sold }) =>
        findSellableOffers(scope, { offerIds: [sold], locale }),
      ),
    ],
  },
  {
    of: getSellableItem,
    cases: [
      by("reseller-1", "catalogue:read", (scope, { item }) => getSellableItem(scope, { item, locale })),
    ],
  },
  {
    of: listDirect,
    cases: [
      directly(() => ({}), { deep: middle.name }),
      directly(({ category }) => ({ category }), { deep: deskAtM }),
      directly(() => ({ q: "monitor" }), { most: most.searching }),
      directly(() => ({ q: "nothing-of-that-kind" }), { most: most.searching }),
    ],
  },
  {
    of: findDirectOffers,
    cases: [
      by("admin", "order:place", (scope, { sold }) => findDirectOffers(scope, { offerIds: [sold], locale })),
    ],
  },
  {
    of: listDirectCategories,
    cases: [by("admin", "order:place", (scope) => listDirectCategories(scope, locale))],
  },
  {
    of: listSellableCategories,
    cases: [by("reseller-1", "order:place", (scope) => listSellableCategories(scope, locale))],
  },
  {
    of: termsNow,
    cases: (["reseller-1", "admin"] as const).map((as) =>
      by(as, "order:place", (scope, { sold }) => termsNow(scope, [sold])),
    ),
  },
  {
    of: listChanges,
    cases: [
      by("reseller-1", "catalogue:read", (scope, _, page) =>
        listChanges(scope, { ...changeList.parse({ since: "month" }), page, locale }),
      ),
    ],
  },
  {
    of: newestChanges,
    cases: [by("reseller-1", "catalogue:read", (scope) => newestChanges(scope, { locale, most: 5 }))],
  },
  { of: findLastVisit, cases: [by("reseller-1", "catalogue:read", findLastVisit)] },
  {
    of: getPricing,
    cases: [
      by(
        "reseller-1",
        "price:set",
        (scope) =>
          getPricing(
            scope,
            pricingQuery.parse({ which: "matching", how: "markup", by: "10", part: "both" }),
            locale,
          ),
        { most: most.changingMany },
      ),
      by(
        "reseller-1",
        "price:set",
        (scope) => getPricing(scope, pricingQuery.parse({ which: "matching", q: "monitor" }), locale),
        { most: most.changingMany },
      ),
    ],
  },
];

export const apart: Apart = [
  affectedCustomers,
  chosenOffers,
  countBoundOf,
  digestsOf,
  entriesOfPage,
  fitsModel,
  itemText,
  ownPrices,
  planPrices,
  searched,
  sellable,
  soldDirectly,
  toOffer,
  viewerOf,
];
