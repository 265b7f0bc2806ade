"use server";
import { enterCustomerMode, leaveCustomerMode } from "@/lib/door/customer-mode";
import { customerModeStep } from "@/lib/door/customer-mode-schema";
import { formAction } from "@/lib/forms/action";

const area = { side: "reseller", permission: "catalogue:read" } as const;

export const enterCustomerModeAction = formAction({
  ...area,
  schema: customerModeStep,
  run: ({ actor }) => enterCustomerMode(actor.membershipId),
  next: (_, { next }, { tenant }) => next ?? `/${tenant}/reseller/catalogue`,
});

export const leaveCustomerModeAction = formAction({
  ...area,
  schema: customerModeStep,
  run: () => leaveCustomerMode(),
  next: (_, { next }, { tenant }) => next ?? `/${tenant}/reseller/catalogue`,
});
