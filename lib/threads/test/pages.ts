import type { PageRows } from "@/e2e/matrix/page-row";
import { assigned, messageFile } from "@/e2e/matrix/records";
import { activeResellers, providerStaff } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/messages/files/[file]": {
    allow: providerStaff,
    of: messageFile("provider-reseller"),
    sees: assigned,
  },
  "/[tenant]/reseller/messages/files/[file]": {
    allow: activeResellers,
    of: messageFile("provider-reseller"),
  },
  "/[tenant]/account/messages/files/[file]": {
    allow: ["it@muster-gmbh.example"],
    of: messageFile("reseller-customer"),
  },
};
