import type { listShop } from "@/lib/shop/items/queries";
import { findEntries, onSaleHere } from "@/lib/storefront/entries/queries";
import { findPublicItem, getPublicItem, listStorefront, listStorefrontItems } from "@/lib/storefront/queries";
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
  { of: listStorefront, cases: shelf("storefront", listStorefront) },
  { of: listStorefrontItems, cases: shelf("storefront", listStorefront).slice(0, 1) },
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
];

export const apart: Apart = [findEntries, onSaleHere];
