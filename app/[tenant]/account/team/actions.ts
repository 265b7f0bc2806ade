"use server";
import { userActions } from "@/app/[tenant]/_customers/user-actions";

const users = userActions("customer");

export const inviteCustomerUserAction = users.invite;
export const revokeCustomerInvitationAction = users.revoke;
export const removeCustomerUserAction = users.remove;
export const endCustomerUserSessionsAction = users.endSessions;
export const lockCustomerUserAction = users.lock;
export const unlockCustomerUserAction = users.unlock;
