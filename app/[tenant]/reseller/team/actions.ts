"use server";
import { formAction } from "@/lib/forms/action";
import { endMemberSessions, lockMember, unlockMember } from "@/lib/team/access/commands";
import { inviteMember, resendInvitation, revokeInvitation } from "@/lib/team/commands";
import { changeMember, removeMember } from "@/lib/team/members/commands";
import { invitationChoice, memberChange, memberChoice, memberLock, newInvitation } from "@/lib/team/schema";

export const inviteMemberAction = formAction({
  side: "reseller",
  permission: "team:change",
  schema: newInvitation,
  run: inviteMember,
  next: (_result, _input, { tenant }) => `/${tenant}/reseller/team?notice=member-invited`,
});

export const resendInvitationAction = formAction({
  side: "reseller",
  permission: "team:change",
  schema: invitationChoice,
  run: resendInvitation,
  next: (_result, _input, { tenant }) => `/${tenant}/reseller/team?notice=invitation-resent`,
});

export const revokeInvitationAction = formAction({
  side: "reseller",
  permission: "team:change",
  schema: invitationChoice,
  run: revokeInvitation,
  next: (_result, _input, { tenant }) => `/${tenant}/reseller/team?notice=invitation-revoked`,
});

export const changeMemberAction = formAction({
  side: "reseller",
  permission: "team:change",
  schema: memberChange,
  run: changeMember,
  next: (_result, _input, { tenant }) => `/${tenant}/reseller/team?notice=member-changed`,
});

export const endMemberSessionsAction = formAction({
  side: "reseller",
  permission: "team:change",
  schema: memberChoice,
  run: endMemberSessions,
  next: (_result, _input, { tenant }) => `/${tenant}/reseller/team?notice=member-sessions-ended`,
});

export const lockMemberAction = formAction({
  side: "reseller",
  permission: "team:change",
  schema: memberLock,
  run: lockMember,
  next: (_result, _input, { tenant }) => `/${tenant}/reseller/team?notice=member-locked`,
});

export const unlockMemberAction = formAction({
  side: "reseller",
  permission: "team:change",
  schema: memberChoice,
  run: unlockMember,
  next: (_result, _input, { tenant }) => `/${tenant}/reseller/team?notice=member-unlocked`,
});

export const removeMemberAction = formAction({
  side: "reseller",
  permission: "team:change",
  schema: memberChoice,
  run: removeMember,
  next: ({ self }, _input, { tenant }) =>
    self ? "/workspaces" : `/${tenant}/reseller/team?notice=member-removed`,
});
