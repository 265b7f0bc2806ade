import type { AuditAction } from "@/lib/audit/audit";

export const customerStates = ["prospect", "active", "locked", "closed"] as const;
export type CustomerState = (typeof customerStates)[number];

/** Whether something may be sold to a customer in this state. */
export const mayBuy = (state: CustomerState): boolean => state === "prospect" || state === "active";

/** How many addresses a customer has at most, and how many contacts: its page lists them all. */
export const MOST_KEPT = 100;

export type CustomerMove = "lock" | "unlock";

/** The provider's moves between active and locked (domain.md §4). */
export const customerMoves = {
  lock: { from: "active", to: "locked", action: "customer-locked" },
  unlock: { from: "locked", to: "active", action: "customer-unlocked" },
} as const satisfies Record<CustomerMove, { from: CustomerState; to: CustomerState; action: AuditAction }>;
