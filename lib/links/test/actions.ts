import { randomUUID } from "node:crypto";
import { under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { messageWriters } from "@/e2e/matrix/who";

/** The forms of links to an order that everybody who writes to its customer reaches. */
const forms = (side: "provider" | "reseller") => {
  const row = {
    allow: messageWriters[side],
    at: `/[tenant]/${side}/orders/[order]`,
    foreign: "not found",
  } as const;
  const fresh = async (company: Company) =>
    (await (side === "provider" ? company.newDirectOrder("placed") : company.newOrder("placed"))).order;
  return under(`[tenant]/${side}/orders`, {
    makeLink: {
      ...row,
      fields: async (company) => ({ order: await fresh(company), key: randomUUID(), go: "show" }),
    },
    revokeLink: {
      ...row,
      fields: async (company) => {
        const order = await fresh(company);
        return { order, id: (await company.newLink(order)).id };
      },
    },
  });
};

export const actions = { ...forms("provider"), ...forms("reseller") };
