import { getMonthsMargin, listMargin, placedLines } from "@/lib/home/margin/queries";
import { marginQuery } from "@/lib/home/margin/schema";
import { getMarginTrend } from "@/lib/home/margin/trend/queries";
import { getProviderHome, getResellerHome } from "@/lib/home/queries";
import { assigned, ofReseller, ordersOf } from "@/lib/home/reach/queries";
import { getRevenue } from "@/lib/home/revenue/queries";
import {
  colleaguesRoles,
  confirmingSince,
  counted,
  countProvider,
  portfoliosAtALoss,
} from "@/lib/home/work/queries";
import { type Apart, by, most, type Read } from "@/test/plans/read";

export const reads: Read[] = [
  {
    of: getProviderHome,
    cases: [
      by("admin", "catalogue:read", (scope) => getProviderHome(scope), { most: most.reporting }),
      by("account", "catalogue:read", (scope) => getProviderHome(scope), { most: most.reporting }),
      by("product", "catalogue:read", (scope) => getProviderHome(scope), { most: most.reporting }),
    ],
  },
  {
    of: getResellerHome,
    cases: [
      by("reseller-1", "catalogue:read", (scope) => getResellerHome(scope, { locale: "de" }), {
        most: most.reporting,
      }),
      by("assigned", "catalogue:read", (scope) => getResellerHome(scope, { locale: "de" }), {
        most: most.reporting,
      }),
    ],
  },
  {
    of: getMonthsMargin,
    cases: [
      by("reseller-1", "margin:read", (scope) => getMonthsMargin(scope, "2026-11"), { most: most.reporting }),
    ],
  },
  {
    of: getMarginTrend,
    cases: [by("reseller-1", "margin:read", (scope) => getMarginTrend(scope), { most: most.reporting })],
  },
  {
    of: listMargin,
    cases: [
      by("reseller-1", "margin:read", (scope) => listMargin(scope, marginQuery.parse({})), {
        most: most.reporting,
      }),
    ],
  },
];

export const apart: Apart = [
  assigned,
  colleaguesRoles,
  confirmingSince,
  counted,
  countProvider,
  getRevenue,
  ofReseller,
  ordersOf,
  placedLines,
  portfoliosAtALoss,
];
