import type { Side } from "@/lib/base/paths";
import { areaPath } from "@/lib/base/paths";
import {
  endCustomerUserSessions,
  lockCustomerUser,
  unlockCustomerUser,
} from "@/lib/customers/users/access/commands";
import {
  inviteCustomerUser,
  removeCustomerUser,
  revokeCustomerInvitation,
} from "@/lib/customers/users/commands";
import { customerUserChoice, customerUserInvitation, customerUserLock } from "@/lib/customers/users/schema";
import { formAction } from "@/lib/forms/action";
import { type NoticeKey, withQuery } from "@/lib/list/page";

/** The forms about the users of a customer, in the area of whoever keeps them: its seller, or its own admin. */
export function userActions(side: Side) {
  const keeper = { side, permission: side === "customer" ? "team:change" : "customer:edit" } as const;
  const back =
    (notice: NoticeKey) =>
    (_done: unknown, { customer }: { customer: string }, { tenant }: { tenant: string }) =>
      withQuery(areaPath(tenant, side) + (side === "customer" ? "/team" : `/customers/${customer}`), {
        notice,
      });
  const removed = back("customer-user-removed");
  return {
    invite: formAction({
      ...keeper,
      schema: customerUserInvitation,
      run: inviteCustomerUser,
      next: back("member-invited"),
    }),
    revoke: formAction({
      ...keeper,
      schema: customerUserChoice,
      run: revokeCustomerInvitation,
      next: back("invitation-revoked"),
    }),
    remove: formAction({
      ...keeper,
      schema: customerUserChoice,
      run: removeCustomerUser,
      next: (done, given, at) => (done.self ? "/workspaces" : removed(done, given, at)),
    }),
    endSessions: formAction({
      ...keeper,
      schema: customerUserChoice,
      run: endCustomerUserSessions,
      next: back("member-sessions-ended"),
    }),
    lock: formAction({
      ...keeper,
      schema: customerUserLock,
      run: lockCustomerUser,
      next: back("member-locked"),
    }),
    unlock: formAction({
      ...keeper,
      schema: customerUserChoice,
      run: unlockCustomerUser,
      next: back("member-unlocked"),
    }),
  };
}
