import type { PageRows } from "@/e2e/matrix/page-row";
import {
  address,
  assigned,
  contact,
  customer,
  direct,
  directAddress,
  directContact,
  ownDirect,
} from "@/e2e/matrix/records";
import { activeResellers, customerKeepers, providerAdmin, providerStaff } from "@/e2e/matrix/who";
import { putContact } from "./actions-details";

export const pages: PageRows = {
  "/[tenant]/provider/customers": { allow: providerStaff },
  "/[tenant]/provider/customers/[customer]": { allow: providerStaff, of: customer, sees: assigned },
  "/[tenant]/provider/customers/new": { allow: customerKeepers },
  "/[tenant]/provider/customers/[customer]/edit": { allow: customerKeepers, of: direct, sees: ownDirect },
  "/[tenant]/provider/customers/[customer]/addresses/[address]": {
    allow: customerKeepers,
    of: directAddress,
    sees: ownDirect,
  },
  "/[tenant]/provider/customers/[customer]/contacts/[contact]": {
    allow: customerKeepers,
    of: directContact,
    sees: ownDirect,
  },
  "/[tenant]/provider/customers/[customer]/notifications": {
    allow: customerKeepers,
    of: direct,
    sees: ownDirect,
  },
  "/[tenant]/provider/customers/conflicts": { allow: providerAdmin },
  "/[tenant]/reseller/customers": { allow: activeResellers },
  "/[tenant]/reseller/customers/[customer]": { allow: activeResellers, of: customer },
  "/[tenant]/reseller/customers/[customer]/edit": { allow: activeResellers, of: customer },
  "/[tenant]/reseller/customers/[customer]/addresses/[address]": { allow: activeResellers, of: address },
  "/[tenant]/reseller/customers/[customer]/contacts/[contact]": { allow: activeResellers, of: contact },
  "/[tenant]/reseller/customers/[customer]/notifications": { allow: activeResellers, of: customer },
  "/[tenant]/reseller/customers/new": { allow: activeResellers },
  "/[tenant]/reseller/customers/wishes": { allow: activeResellers },
  "/[tenant]/account/company": { allow: ["it@muster-gmbh.example"] },
  "/[tenant]/account/company/contacts/[contact]": {
    allow: ["it@muster-gmbh.example"],
    of: async (company) => ({ contact: await putContact(company, company.customer) }),
  },
  "/[tenant]/account/team": { allow: ["it@muster-gmbh.example"] },
  "/[tenant]/provider/customers/export": { allow: providerStaff },
  "/[tenant]/reseller/customers/export": { allow: activeResellers },
};
