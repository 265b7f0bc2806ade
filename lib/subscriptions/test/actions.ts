import { randomUUID } from "node:crypto";
import { type ActionRow, under } from "@/e2e/matrix/action-row";
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

/** Of what identifies a subscription: whoever reads it asks to see one, and the provider keeps them. */
const identified = (area: "provider" | "reseller" | "account") => {
  const side = area === "provider" ? "provider" : "reseller";
  const row = {
    allow: {
      provider: providerStaff,
      reseller: activeResellers,
      account: ["it@muster-gmbh.example"] as const,
    }[area],
    at: `/[tenant]/${area}/subscriptions/[subscription]`,
    foreign: "not found",
    fields: async (company: Company) => {
      const { id: subscription } = await company.newSubscription("active", side);
      return { subscription, id: await company.newIdentifier(subscription) };
    },
  } as const;
  return under(`[tenant]/${area}/subscriptions`, {
    showIdentifier: row,
    ...(area === "provider" && {
      removeIdentifier: { ...row, allow: subscriptionKeepers.provider },
      addIdentifier: {
        ...row,
        allow: subscriptionKeepers.provider,
        fields: async (company) => ({
          subscription: (await company.newSubscription("active", side)).id,
          key: randomUUID(),
          kind: "key",
          value: "MATRIX-7F3K",
        }),
      },
    }),
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

const decided = { reseller: "customer", provider: "direct" } as const;

/** What is asked and decided, each time of a fresh subscription or a fresh request. */
const deciding = (side: "provider" | "reseller") => {
  const step = {
    allow: subscriptionKeepers[side],
    at: `/[tenant]/${side}/subscriptions/[subscription]`,
    foreign: "not found",
  } as const;
  const request = (company: Company) => company.newRequest(decided[side]);
  return under(`[tenant]/${side}/subscriptions`, {
    acceptRequest: { ...step, fields: request },
    refuseRequest: {
      ...step,
      fields: async (company: Company) => ({ ...(await request(company)), reason: "Not now" }),
    },
  });
};

const asking = (side: "reseller" | "account", allow: ActionRow["allow"]) => {
  const step = { allow, at: `/[tenant]/${side}/subscriptions/[subscription]`, foreign: "not found" } as const;
  const fresh = side === "reseller" ? ("needing" as const) : ("active" as const);
  return under(`[tenant]/${side}/subscriptions`, {
    askForChange: {
      ...step,
      fields: async (company: Company) => ({
        ...(await company.newAsking(fresh)),
        ...{ key: randomUUID(), kind: "more", quantity: "5" },
      }),
    },
    withdrawRequest: {
      ...step,
      fields: (company: Company) => company.newRequest(side === "reseller" ? "reseller" : "customer"),
    },
  });
};

export const actions = {
  ...steps("provider"),
  ...steps("reseller"),
  ...identified("provider"),
  ...identified("reseller"),
  ...identified("account"),
  ...calendars("provider"),
  ...calendars("reseller"),
  ...calendars("account"),
  ...deciding("provider"),
  ...deciding("reseller"),
  ...asking("reseller", subscriptionKeepers.reseller),
  ...asking("account", ["it@muster-gmbh.example"]),
  ...under("[tenant]/reseller/subscriptions", {
    passRequestOn: {
      allow: subscriptionKeepers.reseller,
      at: "/[tenant]/reseller/subscriptions/[subscription]",
      foreign: "not found",
      fields: (company: Company) => company.newRequest("customer", true),
    },
  }),
};
