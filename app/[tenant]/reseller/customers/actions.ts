"use server";
import { changeCustomer, createCustomer } from "@/lib/customers/commands";
import { changedCustomer, newCustomer } from "@/lib/customers/schema";
import { formAction } from "@/lib/form-action";

export const createCustomerAction = formAction({
  side: "reseller",
  permission: "customer:create",
  schema: newCustomer,
  run: createCustomer,
  next: ({ id }, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=customer-created`,
});

export const changeCustomerAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: changedCustomer,
  run: changeCustomer,
  next: ({ id }, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=saved`,
});
