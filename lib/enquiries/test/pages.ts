import type { PageRows } from "@/e2e/matrix/page-row";
import { enquiry, everywhere } from "@/e2e/matrix/records";
import { activeResellers, quoteReaders } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/enquiries": { allow: quoteReaders },
  "/[tenant]/provider/enquiries/[enquiry]": { allow: quoteReaders, of: enquiry("provider") },
  "/[tenant]/reseller/enquiries": { allow: activeResellers },
  "/[tenant]/reseller/enquiries/[enquiry]": { allow: activeResellers, of: enquiry("reseller") },
  "/[tenant]/ask": everywhere,
  "/[tenant]/r/[reseller]/ask": everywhere,
};
