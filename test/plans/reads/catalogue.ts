import { getBulkPreview } from "@/lib/catalogue/bulk/queries";
import { bulkPlace } from "@/lib/catalogue/bulk/schema";
import { nextItems } from "@/lib/catalogue/export/queries";
import { getItemPictures, listPictures } from "@/lib/catalogue/pictures/queries";
import { listItems } from "@/lib/catalogue/queries";
import { type ItemFilter, itemFilter } from "@/lib/catalogue/schema";
import {
  findIdsBelow,
  getCategory,
  listCategories,
  listCountedCategories,
  listPath,
} from "@/lib/categories/queries";
import { getImport, listImports } from "@/lib/imports/queries";
import { getProfile } from "@/lib/tenant/queries";
import { backFrom, daysAgo, type Known, middle } from "@/test/plans/world";
import { by, most, type Read } from "./read";

const items = (filter: (known: Known) => Partial<ItemFilter>, more = {}) =>
  by(
    "product",
    "catalogue:read",
    (scope, known, page) => listItems(scope, { ...itemFilter.parse({}), ...filter(known), page }),
    more,
  );

export const catalogueReads: Read[] = [
  {
    of: listItems,
    cases: [
      items(() => ({}), { deep: middle.name }),
      items(() => ({ state: "draft" }), { deep: middle.name }),
      items(({ category }) => ({ category }), { deep: { ...middle.name, value: "Desktop-PC M" } }),
      items(({ category }) => ({ category, state: "retired" })),
      items(({ root }) => ({ category: root }), { deep: middle.name }),
      items(() => ({ kind: "service" }), { deep: middle.name }),
      items(() => ({ kind: "service", state: "retired" })),
      items(() => ({ sort: "-sku" }), { deep: { ...middle.name, value: "L-0015000" } }),
      items(() => ({ sort: "changed" })),
      items(({ root }) => ({ category: root, sort: "changed" })),
      items(() => ({ q: "monitor" }), {
        deep: backFrom({ ...middle.name, value: "Monitor M" }),
        most: most.searching,
      }),
      items(() => ({ q: "norwid" }), { deep: backFrom(middle.name), most: most.searching }),
      items(() => ({ q: "norwid 234" }), { most: most.searching }),
      items(() => ({ q: "nothing-of-that-kind" }), { most: most.searching }),
    ],
  },
  {
    of: listCountedCategories,
    cases: [
      by("product", "catalogue:edit", (scope) => listCountedCategories(scope), { most: most.countingEach }),
    ],
  },
  {
    of: getCategory,
    cases: [by("product", "catalogue:edit", (scope, known) => getCategory(scope, known))],
  },
  {
    of: listPath,
    cases: [
      by("product", "catalogue:read", ({ actor, tx }, { category }) =>
        listPath(tx, actor.tenantId, "de", category),
      ),
    ],
  },
  {
    of: findIdsBelow,
    cases: [by("product", "catalogue:read", (scope, { root }) => findIdsBelow(scope, root))],
  },
  { of: listCategories, cases: [by("product", "catalogue:read", (scope) => listCategories(scope))] },
  {
    of: listPictures,
    cases: [by("product", "catalogue:edit", (scope, { item }) => listPictures(scope, item))],
  },
  {
    of: getItemPictures,
    cases: [by("product", "catalogue:edit", (scope, { item }) => getItemPictures(scope, item))],
  },
  {
    of: nextItems,
    cases: [
      by("product", "catalogue:read", (scope, _, page) => nextItems(scope, itemFilter.parse({}), page), {
        deep: middle.name,
        most: most.exporting,
      }),
    ],
  },
  {
    of: getBulkPreview,
    cases: [
      by(
        "product",
        "catalogue:edit",
        (scope) =>
          getBulkPreview(scope, bulkPlace.parse({ which: "matching", kind: "price", by: "5" }), "en"),
        { most: most.changingMany },
      ),
    ],
  },
  {
    of: listImports,
    cases: [
      by("product", "catalogue:edit", (scope, _, page) => listImports(scope, { page }), {
        deep: daysAgo(400),
      }),
    ],
  },
  {
    of: getImport,
    cases: [by("product", "catalogue:edit", (scope, known) => getImport(scope, known.import))],
  },
  { of: getProfile, cases: [by("admin", "settings:read", (scope) => getProfile(scope))] },
];
