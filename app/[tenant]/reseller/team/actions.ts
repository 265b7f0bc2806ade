"use server";
import { teamActions } from "@/app/[tenant]/_team/team-actions";

const team = teamActions("reseller");

export const inviteMemberAction = team.invite;
export const resendInvitationAction = team.resend;
export const revokeInvitationAction = team.revoke;
export const changeMemberAction = team.change;
export const endMemberSessionsAction = team.endSessions;
export const lockMemberAction = team.lock;
export const unlockMemberAction = team.unlock;
export const removeMemberAction = team.remove;
