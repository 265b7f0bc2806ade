import type { customers } from "@/db/schema";
import { machineOf, statesOf } from "@/lib/states/machine";

export type CustomerState = (typeof customers.$inferSelect)["state"];

const standing = { by: "provider", permission: "customer:edit", reason: "needed" } as const;

/** What a customer's standing is, and who changes it (domain.md §4). */
export const customerMachine = machineOf<CustomerState>()({
  states: { prospect: "first", active: "reached", locked: "reached", closed: "unreached" },
  steps: {
    activate: {
      by: "provider",
      permission: "order:fulfil",
      from: ["prospect"],
      to: "active",
      action: "customer-activated",
    },
    lock: { ...standing, from: ["active"], to: "locked", action: "customer-locked" },
    unlock: { ...standing, from: ["locked"], to: "active", action: "customer-unlocked" },
  },
  refusal: "customerState",
});
export const customerStates = statesOf(customerMachine);
