import { randomUUID } from "node:crypto";
import { type ActionRows, under } from "@/e2e/matrix/action-row";
import { personalKeepers } from "@/e2e/matrix/who";

export const actions: ActionRows = under("[tenant]/provider/settings/personal", {
  findPerson: {
    allow: personalKeepers,
    at: "/[tenant]/provider/settings/personal",
    fields: async () => ({ person: "nobody@matrix.example" }),
    leaves: "",
  },
  erasePersonal: {
    allow: personalKeepers,
    at: "/[tenant]/provider/customers/[customer]/personal",
    fields: async (company) => {
      const name = `Matrix ${randomUUID()}`;
      const { id } = await company.newCustomer({ name });
      return { customer: id, confirm: name };
    },
    foreign: "not found",
  },
});
