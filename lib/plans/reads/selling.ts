import {
  getBasket,
  getBuyer,
  getPlacing,
  readLines,
  readLivePortfolio,
  readSeller,
} from "@/lib/orders/placing/queries";
import { basketAddress } from "@/lib/orders/placing/schema";
import { findSellableOffers, getSellableItem, listSellable, sellableOverview } from "@/lib/sellable/queries";
import { findShopItem, getShopItem, listShop, listShopItems } from "@/lib/shop/items/queries";
import { findShop, getShop, listShopCategories, listWithCategories } from "@/lib/shop/queries";
import {
  findPublicItem,
  getStorefrontItem,
  listStorefront,
  listStorefrontItems,
} from "@/lib/storefront/queries";
import { findLogoKey } from "@/lib/tenant/queries";
import { type Known, middle, type Place } from "../world";
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
const deskAtM = { ...middle.name, value: "Desktop-PC M" };
const shelf = (as: Place, list: typeof listShop, category = "category-1") => [
  inPublic(as, (scope, _, page) => list(scope, { q: "", locale, page }), { deep: middle.entry }),
  inPublic(as, (scope, _, page) => list(scope, { q: "", locale, category, page }), { deep: deskAtM }),
  inPublic(as, (scope) => list(scope, { q: "monitor", locale }), { most: most.searching }),
  inPublic(as, (scope) => list(scope, { q: "nothing-of-that-kind", locale }), { most: most.searching }),
];

export const sellingReads: Read[] = [
  {
    of: listSellable,
    cases: [
      sellable(() => ({}), { deep: middle.entry }),
      sellable(({ category }) => ({ category }), { deep: deskAtM }),
      sellable(() => ({ q: "monitor" }), { most: most.searching }),
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
      by("reseller-1", "order:place", (scope, { customer, sold }) =>
        getPlacing(scope, { ...basketAddress.parse({ customer, line: `${sold}:2` }), locale }),
      ),
      by("reseller-1", "order:place", (scope) => getPlacing(scope, { ...basketAddress.parse({}), locale })),
    ],
  },
  {
    of: getBasket,
    cases: [
      by("reseller-1", "order:place", (scope, { customer, sold }) =>
        getBasket(scope, { customer, lines: [{ offerId: sold, quantity: 2 }], locale }),
      ),
    ],
  },
  {
    of: getBuyer,
    cases: [by("reseller-1", "order:place", (scope, { customer }) => getBuyer(scope, customer))],
  },
  { of: readSeller, cases: [by("reseller-1", "order:place", (scope) => readSeller(scope))] },
  {
    of: readLivePortfolio,
    cases: [
      by("reseller-1", "order:place", (scope) => readLivePortfolio(scope, scope.actor.portfolioId ?? "")),
    ],
  },
  {
    of: readLines,
    cases: [
      by("reseller-1", "order:place", (scope, { sold }) =>
        readLines(scope, scope.actor.versionId ?? "", [sold]),
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
  { of: getShopItem, cases: [inPublic("shop", (scope, { item }) => getShopItem(scope, { item, locale }))] },
  {
    of: getStorefrontItem,
    cases: [inPublic("storefront", (scope, { item }) => getStorefrontItem(scope, { item, locale }))],
  },
  { of: findLogoKey, cases: [inPublic("shop", findLogoKey)] },
];
