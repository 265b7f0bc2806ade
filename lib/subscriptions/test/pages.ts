import type { PageRows } from "@/e2e/matrix/page-row";
import { assigned, subscription } from "@/e2e/matrix/records";
import { activeResellers, providerStaff, subscriptionKeepers } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/subscriptions": { allow: providerStaff },
  "/[tenant]/provider/subscriptions/calendar": { allow: providerStaff },
  "/[tenant]/reseller/subscriptions/calendar": { allow: activeResellers },
  "/[tenant]/account/subscriptions/calendar": { allow: ["it@muster-gmbh.example"] },
  "/[tenant]/provider/subscriptions/[subscription]": {
    allow: providerStaff,
    of: subscription,
    sees: assigned,
  },
  "/[tenant]/provider/subscriptions/[subscription]/seats": {
    allow: subscriptionKeepers.provider,
    of: subscription,
    sees: assigned,
  },
  "/[tenant]/provider/subscriptions/export": { allow: providerStaff },
  "/[tenant]/reseller/subscriptions/export": { allow: activeResellers },
  "/[tenant]/account/subscriptions/export": { allow: ["it@muster-gmbh.example"] },
  "/[tenant]/reseller/subscriptions/[subscription]/seats": {
    allow: subscriptionKeepers.reseller,
    of: subscription,
  },
  "/[tenant]/reseller/subscriptions": { allow: activeResellers },
  "/[tenant]/reseller/subscriptions/[subscription]": { allow: activeResellers, of: subscription },
  "/[tenant]/account/subscriptions": { allow: ["it@muster-gmbh.example"] },
  "/[tenant]/account/subscriptions/[subscription]": {
    allow: ["it@muster-gmbh.example"],
    of: subscription,
  },
  "/[tenant]/account/subscriptions/[subscription]/seats": {
    allow: ["it@muster-gmbh.example"],
    of: subscription,
  },
};
