import { askTogether } from "@/lib/list/counts";
import { askStarts, companyOf, listOf, listViewsOf, loadViews, seenViews } from "@/lib/views/queries";
import { type Apart, by, type Read } from "@/test/plans/read";

export const reads: Read[] = [
  {
    of: listViewsOf,
    cases: [
      by("admin", "view:keep", (scope) => listViewsOf(scope, "orders")),
      by("reseller-1", "view:keep", (scope) => listViewsOf(scope, "orders")),
    ],
  },
  {
    of: loadViews,
    cases: [by("reseller-1", "view:keep", (scope) => loadViews(scope, { list: "customers", q: "x" }))],
  },
  {
    of: askStarts,
    cases: [
      by("admin", "view:keep", (scope) => askTogether(scope.tx, { starts: askStarts(scope) })),
      by("reseller-1", "view:keep", (scope) => askTogether(scope.tx, { starts: askStarts(scope) })),
    ],
  },
];

export const apart: Apart = [listOf, companyOf, seenViews];
