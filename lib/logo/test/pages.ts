import type { PageRows } from "@/e2e/matrix/page-row";
import { everywhere, noLogo, noResellerLogo } from "@/e2e/matrix/records";
import { resellerAdmins } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/logo": { ...everywhere, of: noLogo },
  "/[tenant]/r/[reseller]/logo": { ...everywhere, of: noResellerLogo },
  "/[tenant]/reseller/profile/logo": { allow: resellerAdmins, of: noResellerLogo, answer: "not found" },
};
