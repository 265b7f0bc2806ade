import { listCarriers } from "@/lib/tenant/carriers/queries";
import { findLogoKey, findOffice, getProfile } from "@/lib/tenant/queries";
import { by, inPublic, type Read } from "@/test/plans/read";

export const reads: Read[] = [
  { of: getProfile, cases: [by("admin", "settings:read", (scope) => getProfile(scope))] },
  { of: listCarriers, cases: [by("admin", "order:fulfil", listCarriers)] },
  { of: findOffice, cases: [by("reseller-1", "order:place", findOffice)] },
  { of: findLogoKey, cases: [inPublic("shop", findLogoKey)] },
];
