import { chosenIds, getBulkPreview, offersOfItems, plan } from "@/lib/catalogue/bulk/queries";
import { bulkQuery } from "@/lib/catalogue/bulk/schema";
import { nextItems } from "@/lib/catalogue/export/queries";
import {
  itemsFound,
  itemsMatching,
  itemsOfPage,
  orderOf,
  unpricedItems,
} from "@/lib/catalogue/filter/queries";
import { itemName } from "@/lib/catalogue/names/queries";
import {
  answerOwnPicture,
  answerPicture,
  findPictureFile,
  firstPicture,
  getItemPictures,
  listPictures,
  picturesOf,
} from "@/lib/catalogue/pictures/queries";
import { listItems } from "@/lib/catalogue/queries";
import { type ItemFilter, itemFilter } from "@/lib/catalogue/schema";
import { type Apart, by, most, type Read } from "@/test/plans/read";
import { backFrom, type Known, middle } from "@/test/plans/world";

const items = (filter: (known: Known) => Partial<ItemFilter>, more = {}) =>
  by(
    "product",
    "catalogue:read",
    (scope, known, page) => listItems(scope, { ...itemFilter.parse({}), ...filter(known), page }),
    more,
  );

export const reads: Read[] = [
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
      items(() => ({ price: "missing" }), { most: most.drafts }),
      items(() => ({ q: "norwid 234" }), { most: most.searching }),
      items(() => ({ q: "nothing-of-that-kind" }), { most: most.searching }),
    ],
  },
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
          getBulkPreview(scope, bulkQuery.parse({ which: "matching", kind: "price", by: "5" }), "en"),
        { most: most.changingMany },
      ),
    ],
  },
];

export const apart: Apart = [
  offersOfItems,
  answerOwnPicture,
  answerPicture,
  chosenIds,
  findPictureFile,
  firstPicture,
  itemName,
  itemsFound,
  itemsMatching,
  itemsOfPage,
  orderOf,
  picturesOf,
  plan,
  unpricedItems,
];
