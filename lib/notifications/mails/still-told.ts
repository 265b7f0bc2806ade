import { and, eq } from "drizzle-orm";
import { customerNotifications, memberships, type notificationMails } from "@/db/schema";
import { together } from "@/lib/base/together";
import type { UpkeepScope } from "@/lib/door/system";
import { isEvent } from "@/lib/notifications/events";
import { anyOf, listAssignments, listChoices, readMembers, working } from "@/lib/notifications/members";
import { mayStillHear } from "@/lib/notifications/rules";

type Mail = Pick<typeof notificationMails.$inferSelect, "side" | "kind" | "membershipId" | "aboutCustomerId">;

/** Those of the mails whose receiver still works there, may read what they tell of, and did not unsubscribe meanwhile; asked at once for all. */
export async function stillTold<M extends Mail>(scope: UpkeepScope, mails: readonly M[]): Promise<M[]> {
  const people = known(mails.map(({ membershipId }) => membershipId));
  const customers = known(mails.map(({ aboutCustomerId }) => aboutCustomerId));
  const { tenantId } = scope.actor;
  const [members, choices, off, assignments] = await together([
    readMembers(scope, tenantId).where(
      and(eq(memberships.tenantId, tenantId), anyOf(memberships.id, people), working),
    ),
    listChoices(scope, people),
    listSwitchedOff(scope, customers),
    listAssignments(scope, customers, people),
  ]);
  const byId = new Map(members.map((member) => [member.id, member]));
  return mails.filter(({ side, kind, membershipId, aboutCustomerId: customerId }) => {
    if (side === "customer" && customerId && off.get(customerId)?.includes(kind)) return false;
    if (!membershipId) return true;
    const member = byId.get(membershipId);
    if (!member) return false;
    if (!isEvent(kind)) return !member.blocked;
    if (choices.get(membershipId)?.mail[kind] === false) return false;
    const isAssigned = customerId !== null && !!assignments.get(customerId)?.has(membershipId);
    return mayStillHear(kind, member, { customerId, isAssigned });
  });
}

const known = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

/** The mails that who sells to a customer, or the customer itself, does not wish. */
async function listSwitchedOff({ actor, tx }: UpkeepScope, ids: string[]): Promise<Map<string, string[]>> {
  if (!ids.length) return new Map();
  const { tenantId, customerId, off } = customerNotifications;
  const found = await tx
    .select({ customerId, off })
    .from(customerNotifications)
    .where(and(eq(tenantId, actor.tenantId), anyOf(customerId, ids)));
  return new Map(found.map((each) => [each.customerId, each.off]));
}
