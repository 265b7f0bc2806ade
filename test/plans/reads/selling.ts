import { basketAddress } from "@/lib/baskets/schema";
import { getPlacing, getReviewedBasket, readLivePortfolio, readSeller } from "@/lib/checkout/queries";
import { countChangesSinceVisit, findLastVisit, listChanges } from "@/lib/sellable/changes/queries";
import { changeList } from "@/lib/sellable/changes/schema";
import { findDirectOffers, listDirect, listDirectCategories } from "@/lib/sellable/direct/queries";
import { readSellable } from "@/lib/sellable/file/queries";
import { getPricing } from "@/lib/sellable/pricing/queries";
import { pricingPlace } from "@/lib/sellable/pricing/schema";
import {
  findSellableOffers,
  getSellableItem,
  listSellable,
  listSellableCategories,
  sellableOverview,
} from "@/lib/sellable/queries";
import { sellableFilter } from "@/lib/sellable/schema";
import { termsNow } from "@/lib/sellable/terms/queries";
import { findShopItem, listShop, listShopItems } from "@/lib/shop/items/queries";
import { findShop, getShop, listShopCategories, listWithCategories } from "@/lib/shop/queries";
import { findPublicItem, getPublicItem, listStorefront, listStorefrontItems } from "@/lib/storefront/queries";
import { findLogoKey, findOffice } from "@/lib/tenant/queries";
import { backFrom, type Known, middle, type Place } from "@/test/plans/world";
import { by, inPublic, most, type Read } from "./read";

const locale = "de";
const sellable = (filter: (known: Known) => object, more = {}) =>
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
const placing = (as: "reseller-1" | "admin" | "account", address: (known: Known) => object, more = {}) =>
  by(
    as,
    "order:place",
    (scope, known) => getPlacing(scope, { ...basketAddress.parse(address(known)), locale }),
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
const shelf = (as: Place, list: typeof listShop, category = "category-1") => [
  inPublic(as, (scope, _, page) => list(scope, { q: "", locale, page }), { deep: middle.entry }),
  inPublic(as, (scope, _, page) => list(scope, { q: "", locale, category, page }), { deep: deskAtM }),
  inPublic(as, (scope, _, page) => list(scope, { q: "monitor", locale, page }), {
    deep: backFrom(middle.entry),
    most: most.searching,
  }),
  inPublic(as, (scope) => list(scope, { q: "nothing-of-that-kind", locale }), { most: most.searching }),
];

export const sellingReads: Read[] = [
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
      sellable(() => ({}), { deep: middle.entry }),
      sellable(({ category }) => ({ category }), { deep: deskAtM }),
      sellable(() => ({ q: "monitor" }), { deep: backFrom(middle.entry), most: most.searching }),
      sellable(() => ({ q: "nothing-of-that-kind" }), { most: most.searching }),
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
    of: getPlacing,
    cases: [
      placing("reseller-1", ({ customer, sold }) => ({ customer, line: `${sold}:2` })),
      placing("reseller-1", () => ({})),
      placing("admin", (known) => ({ customer: known.direct, line: `${known.sold}:2` })),
      placing("admin", () => ({})),
      placing("account", () => ({}), { most: most.lookingAfter }),
    ],
  },
  {
    of: getReviewedBasket,
    cases: [
      by("reseller-1", "order:place", (scope, { holder, order }) =>
        getReviewedBasket(scope, { customer: holder, order, again: null, locale }),
      ),
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
  { of: findOffice, cases: [by("reseller-1", "order:place", findOffice)] },
  { of: readSeller, cases: [by("reseller-1", "order:place", (scope) => readSeller(scope))] },
  {
    of: readLivePortfolio,
    cases: [
      by("reseller-1", "order:place", (scope) => readLivePortfolio(scope, scope.actor.portfolioId ?? "")),
    ],
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
  { of: countChangesSinceVisit, cases: [by("reseller-1", "catalogue:read", countChangesSinceVisit)] },
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
            pricingPlace.parse({ which: "matching", how: "markup", by: "10", part: "both" }),
            locale,
          ),
        { most: most.changingMany },
      ),
      by(
        "reseller-1",
        "price:set",
        (scope) => getPricing(scope, pricingPlace.parse({ which: "matching", q: "monitor" }), locale),
        { most: most.changingMany },
      ),
    ],
  },
  { of: listShop, cases: shelf("shop", listShop) },
  { of: listShopItems, cases: shelf("shop", listShop).slice(0, 1) },
  {
    of: listShopCategories,
    cases: [
      inPublic("shop", (scope) => listShopCategories(scope, locale)),
      inPublic("storefront", (scope) => listShopCategories(scope, locale)),
    ],
  },
  { of: listWithCategories, cases: shelf("shop", listShop).slice(0, 1) },
  { of: listStorefront, cases: shelf("storefront", listStorefront) },
  { of: listStorefrontItems, cases: shelf("storefront", listStorefront).slice(0, 1) },
  { of: findShop, cases: [inPublic("storefront", findShop)] },
  { of: getShop, cases: [inPublic("shop", getShop), inPublic("storefront", getShop)] },
  { of: findShopItem, cases: [inPublic("shop", (scope, { item }) => findShopItem(scope, { item, locale }))] },
  {
    of: findPublicItem,
    cases: [inPublic("storefront", (scope, { item }) => findPublicItem(scope, { item, locale }))],
  },
  {
    of: getPublicItem,
    cases: (["shop", "storefront"] as const).map((as) =>
      inPublic(as, (scope, { item }) => getPublicItem(scope, { item, locale })),
    ),
  },
  { of: findLogoKey, cases: [inPublic("shop", findLogoKey)] },
];
