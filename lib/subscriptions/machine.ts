import type { subscriptions } from "@/db/schema";
import { machineOf } from "@/lib/states/machine";

export type SubscriptionState = (typeof subscriptions.$inferSelect)["state"];

const asked = { by: "either", permission: "subscription:change", reason: "possible" } as const;

/** How a subscription goes on and ends (domain.md §4). */
export const subscriptionMachine = machineOf<SubscriptionState>()({
  states: { active: "first", "change pending": "reached", "notice given": "reached", ended: "reached" },
  steps: {
    addSeats: { ...asked, from: ["active"], to: "active", action: "subscription-seats-added" },
    /** Fewer of them, when the term is over. */
    planSeats: {
      ...asked,
      from: ["active", "change pending"],
      to: "change pending",
      action: "subscription-seats-planned",
    },
    keepSeats: { ...asked, from: ["change pending"], to: "active", action: "subscription-seats-kept" },
    /** For a longer term, or one that would not follow by itself. */
    extend: { ...asked, from: ["active"], to: "active", action: "subscription-extended" },
    renewItself: { ...asked, from: ["active"], to: "active", action: "subscription-renews-itself" },
    renewByHand: { ...asked, from: ["active"], to: "active", action: "subscription-renews-by-hand" },
    giveNotice: {
      ...asked,
      from: ["active", "change pending"],
      to: "notice given",
      action: "subscription-notice-given",
    },
    takeBack: { ...asked, from: ["notice given"], to: "active", action: "subscription-notice-taken-back" },
    renew: { by: "system", from: ["active", "change pending"], to: "active", action: "subscription-renewed" },
    end: {
      by: "system",
      from: ["active", "change pending", "notice given"],
      to: "ended",
      action: "subscription-ended",
    },
    /** What it ran on came back. */
    stop: {
      by: "provider",
      permission: "order:fulfil",
      from: ["active", "change pending", "notice given"],
      to: "ended",
      action: "subscription-ended",
    },
  },
  refusal: "subscriptionState",
});
export type SubscriptionVerb = keyof typeof subscriptionMachine.steps;
