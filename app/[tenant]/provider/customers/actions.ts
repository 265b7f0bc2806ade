"use server";
import { customerActions } from "@/app/[tenant]/_customers/customer-actions";
import { userActions } from "@/app/[tenant]/_customers/user-actions";
import { takeStep } from "@/lib/audit/steps";
import {
  assignCustomer,
  assignCustomers,
  unassignCustomer,
  undoAssignments,
} from "@/lib/customers/assignments/commands";
import {
  assignmentsUndo,
  customerAssignment,
  customerStep,
  manyAssignments,
  narrowing,
} from "@/lib/customers/schema";
import { lockCustomer, unlockCustomer } from "@/lib/customers/standing/commands";
import { formAction } from "@/lib/forms/action";
import { countedNotice, undoneNotice, withQuery } from "@/lib/list/page";
import { chooseConfirming } from "@/lib/orders/confirming/commands";
import { confirmingChoice } from "@/lib/orders/confirming/schema";

const users = userActions("provider");

export const inviteCustomerUserAction = users.invite;
export const revokeCustomerInvitationAction = users.revoke;
export const removeCustomerUserAction = users.remove;
export const endCustomerUserSessionsAction = users.endSessions;
export const lockCustomerUserAction = users.lock;
export const unlockCustomerUserAction = users.unlock;

const customers = customerActions("provider");

export const createCustomerAction = customers.create;
export const changeCustomerAction = customers.change;
export const chooseAskingAction = customers.chooseAsking;
export const saveAddressAction = customers.saveAddress;
export const removeAddressAction = customers.removeAddress;
export const saveContactAction = customers.saveContact;
export const removeContactAction = customers.removeContact;
export const addNoteAction = customers.addNote;
export const removeNoteAction = customers.removeNote;
export const chooseForCustomerAction = customers.chooseNotifications;

export const chooseConfirmingAction = formAction({
  side: "provider",
  permission: "order:fulfil",
  schema: confirmingChoice,
  run: chooseConfirming,
  next: (_, { customer }, { tenant }) => `/${tenant}/provider/customers/${customer}?notice=saved`,
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
  schema: customerAssignment,
  run: assignCustomer,
  next: (_, { id }, { tenant }) => `/${tenant}/provider/customers/${id}?notice=customer-assigned`,
});

export const unassignCustomerAction = formAction({
  side: "provider",
  permission: "customer:edit",
  schema: customerAssignment,
  run: unassignCustomer,
  next: ({ inReach }, { id }, { tenant }) =>
    `/${tenant}/provider/customers${inReach ? `/${id}` : ""}?notice=customer-unassigned`,
});

export const assignCustomersAction = formAction({
  side: "provider",
  permission: "customer:edit",
  schema: manyAssignments,
  run: (scope, given) => takeStep(assignCustomers, scope, given),
  next: ({ step, count }, given, { tenant }) =>
    withQuery(`/${tenant}/provider/customers`, {
      ...narrowing(given),
      notice: countedNotice("customers-assigned", count),
      undo: count ? step : undefined,
    }),
});

export const undoAssignmentsAction = formAction({
  side: "provider",
  permission: "customer:edit",
  schema: assignmentsUndo,
  run: undoAssignments,
  next: (undone, given, { tenant }) =>
    withQuery(`/${tenant}/provider/customers`, { ...narrowing(given), notice: undoneNotice(undone) }),
});
