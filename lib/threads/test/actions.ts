import { randomUUID } from "node:crypto";
import { under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { messageWriters } from "@/e2e/matrix/who";

const threads = {
  provider: "provider-customer",
  reseller: "reseller-customer",
  account: "reseller-customer",
} as const;

/** The forms of messages on an order that everybody who writes in the area reaches. */
const forms = (area: keyof typeof threads) => {
  const thread = threads[area];
  const row = {
    allow: messageWriters[area],
    at: `/[tenant]/${area}/orders/[order]`,
    foreign: "not found",
  } as const;
  const fresh = (company: Company) =>
    area === "provider" ? company.newDirectOrder("placed") : company.newOrder("placed");
  return under(`[tenant]/${area}/messages`, {
    writeMessage: {
      ...row,
      fields: async (company) => {
        const { order } = await fresh(company);
        return { order, thread, key: randomUUID(), text: "When?" };
      },
    },
    readThread: {
      ...row,
      leaves: "nordwind thread_marks",
      fields: async (company) => {
        const { order } = await fresh(company);
        return { order, message: await company.newMessage(order, thread) };
      },
    },
  });
};

export const actions = { ...forms("provider"), ...forms("reseller"), ...forms("account") };
