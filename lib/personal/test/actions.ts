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
      const { id, name } = await company.newCustomer();
      return { customer: id, confirm: String(name) };
    },
    foreign: "not found",
  },
});
