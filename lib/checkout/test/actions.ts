import { randomUUID } from "node:crypto";
import { under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { customerKeepers, subscriptionKeepers } from "@/e2e/matrix/who";

const allow = { provider: customerKeepers, reseller: subscriptionKeepers.reseller } as const;

/** Units of a fresh basket for what its customer runs already. */
const adding = (side: "provider" | "reseller") =>
  under(`[tenant]/${side}/orders`, {
    addToRunning: {
      allow: allow[side],
      at: `/[tenant]/${side}/orders/new/review?customer=[customer]`,
      foreign: "not found",
      fields: async (company: Company) => ({ ...(await company.newRunningBasket(side)), key: randomUUID() }),
    },
  });

export const actions = { ...adding("provider"), ...adding("reseller") };
