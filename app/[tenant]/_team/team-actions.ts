import { areaPath, type SellingSide } from "@/lib/base/paths";
import { formAction } from "@/lib/forms/action";
import { type NoticeKey, withQuery } from "@/lib/list/page";
import { endMemberSessions, lockMember, unlockMember } from "@/lib/team/access/commands";
import { inviteMember, resendInvitation, revokeInvitation } from "@/lib/team/commands";
import { changeMember, removeMember } from "@/lib/team/members/commands";
import { invitationChoice, memberChange, memberChoice, memberLock, newInvitation } from "@/lib/team/schema";

/** The forms about the people of a company that sells, in its area. */
export function teamActions(side: SellingSide) {
  const admin = { side, permission: "team:change" } as const;
  const back =
    (notice: NoticeKey) =>
    (_done: unknown, _given: unknown, { tenant }: { tenant: string }) =>
      withQuery(`${areaPath(tenant, side)}/team`, { notice });
  const removed = back("member-removed");
  return {
    invite: formAction({
      ...admin,
      schema: newInvitation,
      run: inviteMember,
      next: back("member-invited"),
    }),
    resend: formAction({
      ...admin,
      schema: invitationChoice,
      run: resendInvitation,
      next: back("invitation-resent"),
    }),
    revoke: formAction({
      ...admin,
      schema: invitationChoice,
      run: revokeInvitation,
      next: back("invitation-revoked"),
    }),
    change: formAction({ ...admin, schema: memberChange, run: changeMember, next: back("member-changed") }),
    endSessions: formAction({
      ...admin,
      schema: memberChoice,
      run: endMemberSessions,
      next: back("member-sessions-ended"),
    }),
    lock: formAction({ ...admin, schema: memberLock, run: lockMember, next: back("member-locked") }),
    unlock: formAction({ ...admin, schema: memberChoice, run: unlockMember, next: back("member-unlocked") }),
    remove: formAction({
      ...admin,
      schema: memberChoice,
      run: removeMember,
      next: (done, given, at) => (done.self ? "/workspaces" : removed(done, given, at)),
    }),
  };
}
