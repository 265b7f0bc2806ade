"use server";
import { changeOwnContact } from "@/lib/customers/contacts/commands";
import { ownContact } from "@/lib/customers/contacts/schema";
import { formAction } from "@/lib/form-action";

export const changeOwnContactAction = formAction({
  side: "customer",
  permission: "customer:edit",
  schema: ownContact,
  run: changeOwnContact,
  next: (_, __, { tenant }) => `/${tenant}/account/company?notice=saved`,
});
