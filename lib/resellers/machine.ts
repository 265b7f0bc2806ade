import type { resellers } from "@/db/schema";
import { machineOf, statesOf } from "@/lib/states/machine";

export type ResellerState = (typeof resellers.$inferSelect)["state"];

const provider = { by: "provider", permission: "reseller:suspend", reason: "needed" } as const;

/** A reseller's standing, and who changes it (domain.md §4). */
export const resellerMachine = machineOf<ResellerState>()({
  states: {
    applied: "unreached",
    "in review": "unreached",
    "information asked": "unreached",
    declined: "unreached",
    invited: "first",
    onboarding: "unreached",
    active: "reached",
    restricted: "reached",
    suspended: "reached",
    terminated: "unreached",
  },
  steps: {
    accept: { by: "reseller", from: ["invited"], to: "active", action: "reseller-onboarded" },
    restrict: { ...provider, from: ["active", "suspended"], to: "restricted", action: "reseller-restricted" },
    suspend: { ...provider, from: ["active", "restricted"], to: "suspended", action: "reseller-suspended" },
    activate: { ...provider, from: ["restricted", "suspended"], to: "active", action: "reseller-activated" },
  },
  refusal: "resellerState",
});
export const resellerStates = statesOf(resellerMachine);
