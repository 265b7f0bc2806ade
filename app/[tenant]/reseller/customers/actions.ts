"use server";
import { changeCustomer, createCustomer, type Written } from "@/lib/customers/commands";
import { notAvailable } from "@/lib/customers/conflicts/commands";
import { changedCustomer, newCustomer } from "@/lib/customers/schema";
import { formAction } from "@/lib/form-action";

export const createCustomerAction = formAction({
  side: "reseller",
  permission: "customer:create",
  schema: newCustomer,
  run: createCustomer,
  next: (written, _, { tenant }) => `${pathOf(written, tenant)}?notice=customer-created`,
});

export const changeCustomerAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: changedCustomer,
  run: changeCustomer,
  next: (written, _, { tenant }) => `${pathOf(written, tenant)}?notice=saved`,
});

/** Refuses after commit: the wish for somebody else's customer stays with the provider. */
function pathOf(written: Written, tenant: string) {
  if ("refused" in written) throw notAvailable();
  return `/${tenant}/reseller/customers/${written.id}`;
}
