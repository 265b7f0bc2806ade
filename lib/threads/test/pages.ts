import type { PageRows } from "@/e2e/matrix/page-row";
import { assigned, messageFile } from "@/e2e/matrix/records";
import { activeResellers, providerStaff } from "@/e2e/matrix/who";

/** The rows name files of which no content is kept; files.db.test.ts fetches some. */
export const pages: PageRows = {
  "/[tenant]/provider/messages/files/[file]": {
    allow: providerStaff,
    of: messageFile("provider-reseller"),
    sees: assigned,
    answer: "not found",
  },
  "/[tenant]/reseller/messages/files/[file]": {
    allow: activeResellers,
    of: messageFile("provider-reseller"),
  },
  "/[tenant]/account/messages/files/[file]": {
    allow: ["it@muster-gmbh.example"],
    of: messageFile("reseller-customer"),
    answer: "not found",
  },
};
