import { searchEverywhere } from "@/lib/search/queries";
import { by, most, type Read } from "@/test/plans/read";

export const reads: Read[] = [
  {
    of: searchEverywhere,
    cases: (["admin", "account", "reseller-1", "assigned", "customer"] as const).flatMap((as) =>
      ["ahrens", "norwid 234", "O-2025-00017", "DE100000123", "nothing-of-that-kind"].map((q) =>
        by(as, "catalogue:read", (scope) => searchEverywhere(scope, q, "de"), { most: most.searching }),
      ),
    ),
  },
];
