"use server";
import { customerActions } from "@/app/[tenant]/_customers/customer-actions";
import { userActions } from "@/app/[tenant]/_customers/user-actions";

const users = userActions("reseller");

export const inviteCustomerUserAction = users.invite;
export const revokeCustomerInvitationAction = users.revoke;
export const removeCustomerUserAction = users.remove;
export const endCustomerUserSessionsAction = users.endSessions;
export const lockCustomerUserAction = users.lock;
export const unlockCustomerUserAction = users.unlock;

const customers = customerActions("reseller");

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
