import type { subscriptionRequests } from "@/db/schema";
import { machineOf } from "@/lib/states/machine";

export type RequestState = (typeof subscriptionRequests.$inferSelect)["state"];

const decided = { permission: "subscription:change" } as const;
const refused = {
  ...decided,
  to: "refused",
  reason: "needed",
  action: "subscription-request-refused",
} as const;

/** How what somebody asks about a subscription is decided (domain.md §4): by its reseller, or by the provider. */
export const requestMachine = machineOf<RequestState>()({
  states: {
    asked: "first",
    "with provider": "first",
    accepted: "reached",
    refused: "reached",
    withdrawn: "reached",
  },
  steps: {
    accept: {
      ...decided,
      by: "reseller",
      from: ["asked"],
      to: "accepted",
      action: "subscription-request-accepted",
    },
    passOn: {
      ...decided,
      by: "reseller",
      from: ["asked"],
      to: "with provider",
      action: "subscription-request-passed-on",
    },
    refuse: { ...refused, by: "reseller", from: ["asked"] },
    grant: {
      ...decided,
      by: "provider",
      from: ["with provider"],
      to: "accepted",
      action: "subscription-request-accepted",
    },
    decline: { ...refused, by: "provider", from: ["with provider"] },
    /** By the customer that asked. */
    withdraw: {
      by: "customer",
      permission: "subscription:ask",
      from: ["asked", "with provider"],
      to: "withdrawn",
      action: "subscription-request-withdrawn",
    },
    /** By the reseller that asked. */
    drop: {
      ...decided,
      by: "reseller",
      from: ["with provider"],
      to: "withdrawn",
      action: "subscription-request-withdrawn",
    },
    /** What it was asked of has ended. */
    lapse: {
      by: "system",
      from: ["asked", "with provider"],
      to: "withdrawn",
      action: "subscription-request-lapsed",
    },
  },
  refusal: "requestState",
});
export type RequestVerb = keyof typeof requestMachine.steps;

/** The states in which a request waits for somebody. */
export const openRequests = requestMachine.steps.lapse.from;
