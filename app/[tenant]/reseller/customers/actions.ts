"use server";
import { changeCustomer, writtenId } from "@/lib/customers/commands";
import { changedCustomer } from "@/lib/customers/schema";
import {
  inviteCustomerUser,
  removeCustomerUser,
  revokeCustomerInvitation,
} from "@/lib/customers/users/commands";
import { customerUserChoice, customerUserInvitation } from "@/lib/customers/users/schema";
import { createAskedCustomer } from "@/lib/enquiries/follow-up/commands";
import { askedCustomer } from "@/lib/enquiries/schema";
import { formAction } from "@/lib/form-action";

export const createCustomerAction = formAction({
  side: "reseller",
  permission: "customer:create",
  schema: askedCustomer,
  run: createAskedCustomer,
  next: (written, { enquiry }, { tenant }) => {
    const id = writtenId(written);
    return `/${tenant}/reseller/${enquiry ? `enquiries/${enquiry}` : `customers/${id}`}?notice=customer-created`;
  },
});

export const changeCustomerAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: changedCustomer,
  run: changeCustomer,
  next: (written, _, { tenant }) => `/${tenant}/reseller/customers/${writtenId(written)}?notice=saved`,
});

export const inviteCustomerUserAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerUserInvitation,
  run: inviteCustomerUser,
  next: (id, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=member-invited`,
});

export const revokeCustomerInvitationAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerUserChoice,
  run: revokeCustomerInvitation,
  next: (id, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=invitation-revoked`,
});

export const removeCustomerUserAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerUserChoice,
  run: removeCustomerUser,
  next: (id, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=customer-user-removed`,
});
