import { under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { subscriptionKeepers } from "@/e2e/matrix/who";

const steps = (side: "provider" | "reseller") => {
  const step = {
    allow: subscriptionKeepers[side],
    at: `/[tenant]/${side}/subscriptions/[subscription]`,
    foreign: "not found",
  } as const;
  return under(`[tenant]/${side}/subscriptions`, {
    giveNotice: { ...step, fields: (company: Company) => company.newSubscription("active", side) },
    takeNoticeBack: { ...step, fields: (company: Company) => company.newSubscription("notice given", side) },
  });
};

export const actions = { ...steps("provider"), ...steps("reseller") };
