"use server";
import { assignCustomer, unassignCustomer } from "@/lib/customers/assignments/commands";
import { changeCustomer, writtenId } from "@/lib/customers/commands";
import { changedCustomer, customerCare, customerStep } from "@/lib/customers/schema";
import { lockCustomer, unlockCustomer } from "@/lib/customers/standing/commands";
import { createAskedCustomer } from "@/lib/enquiries/follow-up/commands";
import { askedCustomer } from "@/lib/enquiries/schema";
import { formAction } from "@/lib/form-action";

export const createCustomerAction = formAction({
  side: "provider",
  permission: "customer:create",
  schema: askedCustomer,
  run: createAskedCustomer,
  next: (written, { enquiry }, { tenant }) => {
    const id = writtenId(written);
    return `/${tenant}/provider/${enquiry ? `enquiries/${enquiry}` : `customers/${id}`}?notice=customer-created`;
  },
});

export const changeCustomerAction = formAction({
  side: "provider",
  permission: "customer:edit",
  schema: changedCustomer,
  run: changeCustomer,
  next: (written, _, { tenant }) => `/${tenant}/provider/customers/${writtenId(written)}?notice=saved`,
});

export const lockCustomerAction = formAction({
  side: "provider",
  permission: "customer:edit",
  schema: customerStep,
  run: lockCustomer,
  next: (_, { id }, { tenant }) => `/${tenant}/provider/customers/${id}?notice=customer-locked`,
});

export const unlockCustomerAction = formAction({
  side: "provider",
  permission: "customer:edit",
  schema: customerStep,
  run: unlockCustomer,
  next: (_, { id }, { tenant }) => `/${tenant}/provider/customers/${id}?notice=customer-unlocked`,
});

export const assignCustomerAction = formAction({
  side: "provider",
  permission: "customer:edit",
  schema: customerCare,
  run: assignCustomer,
  next: (_, { id }, { tenant }) => `/${tenant}/provider/customers/${id}?notice=customer-assigned`,
});

export const unassignCustomerAction = formAction({
  side: "provider",
  permission: "customer:edit",
  schema: customerCare,
  run: unassignCustomer,
  next: ({ inReach }, { id }, { tenant }) =>
    `/${tenant}/provider/customers${inReach ? `/${id}` : ""}?notice=customer-unassigned`,
});
