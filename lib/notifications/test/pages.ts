import type { PageRows } from "@/e2e/matrix/page-row";
import { everywhere } from "@/e2e/matrix/records";
import { activeResellers, providerStaff } from "@/e2e/matrix/who";

const customers = ["it@muster-gmbh.example"] as const;

export const pages: PageRows = {
  "/[tenant]/provider/notifications": { allow: providerStaff },
  "/[tenant]/provider/notifications/choices": { allow: providerStaff },
  "/[tenant]/reseller/notifications": { allow: activeResellers },
  "/[tenant]/reseller/notifications/choices": { allow: activeResellers },
  "/[tenant]/account/notifications": { allow: customers },
  "/[tenant]/account/notifications/choices": { allow: customers },
  "/unsubscribe": everywhere,
  "/api/unsubscribe/[token]": { ...everywhere, answer: "elsewhere" },
};
