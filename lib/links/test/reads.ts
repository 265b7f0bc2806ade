import { listCalendarLinks, listOrderLinks, works } from "@/lib/links/queries";
import { type Apart, by, type Read } from "@/test/plans/read";

export const reads: Read[] = [
  {
    of: listOrderLinks,
    cases: [by("reseller-1", "message:write", (scope, { order }) => listOrderLinks(scope, order))],
  },
  {
    of: listCalendarLinks,
    cases: [by("reseller-1", "subscription:read", listCalendarLinks)],
  },
];

export const apart: Apart = [works];
