import { askForRefused, getImport, listImports } from "@/lib/imports/queries";
import { type Apart, by, type Read } from "@/test/plans/read";
import { daysAgo } from "@/test/plans/world";

export const reads: Read[] = [
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
];

export const apart: Apart = [askForRefused];
