import { findShopItem, itemCard, itemPage, listShop, listShopItems } from "@/lib/shop/items/queries";
import { findShop, getShop, listShopCategories, listWithCategories } from "@/lib/shop/queries";
import { type Apart, inPublic, most, type Read } from "@/test/plans/read";
import { backFrom, middle, type Place } from "@/test/plans/world";

const locale = "de";
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

export const reads: Read[] = [
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
  { of: findShop, cases: [inPublic("storefront", findShop)] },
  { of: getShop, cases: [inPublic("shop", getShop), inPublic("storefront", getShop)] },
  { of: findShopItem, cases: [inPublic("shop", (scope, { item }) => findShopItem(scope, { item, locale }))] },
];

export const apart: Apart = [itemCard, itemPage];
