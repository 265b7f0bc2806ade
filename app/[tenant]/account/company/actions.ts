"use server";
import { customerAddress } from "@/lib/customers/addresses/schema";
import { removeContact, saveContact } from "@/lib/customers/contacts/commands";
import { savedContact } from "@/lib/customers/contacts/schema";
import { formAction } from "@/lib/forms/action";

export const saveContactAction = formAction({
  side: "customer",
  permission: "customer:edit",
  schema: savedContact,
  run: saveContact,
  next: (_, __, { tenant }) => `/${tenant}/account/company?notice=contact-saved`,
});

export const removeContactAction = formAction({
  side: "customer",
  permission: "customer:edit",
  schema: customerAddress,
  run: removeContact,
  next: (_, __, { tenant }) => `/${tenant}/account/company?notice=contact-removed`,
});
