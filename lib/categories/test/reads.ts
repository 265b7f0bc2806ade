import {
  categoryName,
  findIdsBelow,
  getCategory,
  listCategories,
  listCountedCategories,
  listPath,
  listSoldCategories,
  requireCategory,
} from "@/lib/categories/queries";
import { type Apart, by, most, type Read } from "@/test/plans/read";

export const reads: Read[] = [
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
];

export const apart: Apart = [categoryName, listSoldCategories, requireCategory];
