import { listTimeline } from "@/lib/audit/trail";
import { by, type Read } from "@/test/plans/read";

export const reads: Read[] = [
  {
    of: listTimeline,
    cases: [
      by("reseller-1", "order:read", (scope, { order }) => listTimeline(scope, "order", order)),
      by("customer", "order:read", (scope, { order }) => listTimeline(scope, "order", order)),
    ],
  },
];
