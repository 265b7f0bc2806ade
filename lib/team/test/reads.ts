import { getMember, listTeam, ofCompany } from "@/lib/team/queries";
import { type Apart, by, type Read } from "@/test/plans/read";

export const reads: Read[] = [
  {
    of: listTeam,
    cases: [
      by("admin", "team:read", (scope) => listTeam(scope)),
      by("reseller-1", "team:read", (scope) => listTeam(scope)),
    ],
  },
  {
    of: getMember,
    cases: [by("reseller-1", "team:read", (scope, { member }) => getMember(scope, member))],
  },
];

export const apart: Apart = [ofCompany];
