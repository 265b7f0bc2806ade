import { randomUUID } from "node:crypto";
import { under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { activeResellers, providerStaff, subscriptionKeepers } from "@/e2e/matrix/who";
import { today } from "@/lib/i18n/locale";

const steps = (side: "provider" | "reseller") => {
  const step = {
    allow: subscriptionKeepers[side],
    at: `/[tenant]/${side}/subscriptions/[subscription]`,
    foreign: "not found",
  } as const;
  return under(`[tenant]/${side}/subscriptions`, {
    giveNotice: { ...step, fields: (company: Company) => company.newSubscription("active", side) },
    changeSeats: {
      ...step,
      at: `${step.at}/seats`,
      fields: async (company: Company) => ({
        ...(await company.newSubscription("active", side)),
        quantity: "7",
        on: today(),
      }),
    },
    keepSeats: { ...step, fields: (company: Company) => company.newSubscription("change pending", side) },
    extendTerm: {
      ...step,
      fields: async (company: Company) => ({
        ...(await company.newSubscription("active", side)),
        months: "24",
      }),
    },
    switchRenewal: {
      ...step,
      fields: async (company: Company) => ({
        ...(await company.newSubscription("active", side)),
        renewal: "automatic",
      }),
    },
    takeNoticeBack: { ...step, fields: (company: Company) => company.newSubscription("notice given", side) },
  });
};

/** A person's calendars for other programs. */
const calendars = (area: "provider" | "reseller" | "account") => {
  const row = {
    allow: {
      provider: providerStaff,
      reseller: activeResellers,
      account: ["it@muster-gmbh.example"] as const,
    }[area],
    at: `/[tenant]/${area}/subscriptions/calendar`,
  } as const;
  return under(`[tenant]/${area}/subscriptions/calendar`, {
    makeCalendar: { ...row, fields: async () => ({ key: randomUUID() }) },
    revokeCalendars: {
      ...row,
      fields: async (company) => {
        for (const maker of await company.everybody(area)) await company.newLink(null, maker);
        return { newest: "ffffffff-ffff-7fff-bfff-ffffffffffff" };
      },
    },
  });
};

export const actions = {
  ...steps("provider"),
  ...steps("reseller"),
  ...calendars("provider"),
  ...calendars("reseller"),
  ...calendars("account"),
};
