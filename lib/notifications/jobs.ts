import { and, asc, eq, gt, inArray, lt, or } from "drizzle-orm";
import { newId } from "@/db/ids";
import {
  customerNotifications,
  events,
  memberships,
  notificationMails,
  notifications,
  resellers,
} from "@/db/schema";
import { DAY } from "@/lib/base/days";
import type { Side } from "@/lib/base/paths";
import { together } from "@/lib/base/together";
import { allTenants } from "@/lib/chain/jobs";
import { type UpkeepScope, withUpkeep } from "@/lib/door/system";
import { eventOf, isEvent } from "./events";
import { addressees } from "./mails/addressees";
import { queueMails } from "./mails/commands";
import { listAssignments, listChoices, type MemberRow, readMembers, working } from "./members";
import { type Happened, type Told, toldTo } from "./rules";

const AT_ONCE = 500;
const KEPT = 180 * DAY;

type EventRow = typeof events.$inferSelect;

/**
 * Tells of what happened: to everybody who is to hear of it, in the product and by mail. Each 500 receivers and how far it
 * came are one transaction, so that nobody is told twice or passed over, however often it is cut off and begun anew.
 */
export async function tellOf(tenantId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    let more: boolean;
    do more = await withUpkeep(tenantId, (scope) => tellSome(scope, id));
    while (more);
  }
}

/** Tells the next 500 receivers of one event; whether there are more. */
export async function tellSome(scope: UpkeepScope, id: string): Promise<boolean> {
  const { actor, tx } = scope;
  const here = and(eq(events.tenantId, actor.tenantId), eq(events.id, id));
  // A second worker waits here, and then finds how far the first one came.
  const [event] = await tx.select().from(events).where(here).for("update");
  if (!event) return false;
  const { kind } = event;
  if (!isEvent(kind)) throw new Error("an event that nobody knows");
  const customerHears = await isCustomerTold(scope, { ...event, kind });
  const members = await listMembers(scope, { ...event, kind }, customerHears);
  const told = await listTold(scope, { ...event, kind }, members);
  await notify(
    scope,
    event,
    told.filter(({ product }) => product),
  );
  const people = told.filter(({ mail }) => mail);
  const others = event.toldTo ? [] : await addressees(scope, { ...event, kind }, customerHears);
  await queueMails(scope, { ...event, kind }, [...people, ...others]);
  const last = members.at(AT_ONCE - 1);
  if (last) await tx.update(events).set({ toldTo: last.id }).where(here);
  else await tx.delete(events).where(here);
  return last !== undefined;
}

/** Whether the event concerns a customer that hears of such events, as who sells to it says. */
async function isCustomerTold({ actor, tx }: UpkeepScope, { kind, customerId }: Happened): Promise<boolean> {
  if (!eventOf(kind).customer || !customerId) return false;
  const [settings] = await tx
    .select({ off: customerNotifications.off })
    .from(customerNotifications)
    .where(
      and(
        eq(customerNotifications.tenantId, actor.tenantId),
        eq(customerNotifications.customerId, customerId),
      ),
    );
  return !settings?.off.includes(kind);
}

/** The next people of the companies that may hear of it: the provider, who sells, the customer. */
function listMembers({ actor, tx }: UpkeepScope, event: EventRow & Happened, customerHears: boolean) {
  const { tenantId } = actor;
  const { provider, seller, resellers: everywhere } = eventOf(event.kind);
  const { resellerId, customerId, recordId, toldTo: after } = event;
  const withPortfolio = tx
    .select({ id: resellers.id })
    .from(resellers)
    .where(and(eq(resellers.tenantId, tenantId), eq(resellers.portfolioId, recordId)));
  const at = (side: Side) => eq(memberships.side, side);
  return readMembers({ tx }, tenantId)
    .where(
      and(
        eq(memberships.tenantId, tenantId),
        working,
        after ? gt(memberships.id, after) : undefined,
        or(
          provider || (seller && !resellerId) ? at("provider") : undefined,
          seller && resellerId ? and(at("reseller"), eq(memberships.resellerId, resellerId)) : undefined,
          customerHears && customerId
            ? and(at("customer"), eq(memberships.customerId, customerId))
            : undefined,
          everywhere ? and(at("reseller"), inArray(memberships.resellerId, withPortfolio)) : undefined,
        ),
      ),
    )
    .orderBy(asc(memberships.id))
    .limit(AT_ONCE);
}

export type ToldMember = MemberRow & Told;

/** On which ways each of them hears of it. */
async function listTold(scope: UpkeepScope, happened: Happened, members: MemberRow[]): Promise<ToldMember[]> {
  if (!members.length) return [];
  const ids = members.map(({ id }) => id);
  const { customerId } = happened;
  const [choices, assignments] = await together([
    listChoices(scope, ids),
    listAssignments(scope, customerId ? [customerId] : [], ids),
  ]);
  const mine = customerId ? assignments.get(customerId) : undefined;
  return members.map((member) => ({
    ...member,
    ...toldTo(happened, member, !!mine?.has(member.id), choices.get(member.id)),
  }));
}

async function notify({ actor, tx }: UpkeepScope, event: EventRow, members: ToldMember[]): Promise<void> {
  if (!members.length) return;
  const { id: eventId, kind, recordId, words } = event;
  await tx
    .insert(notifications)
    .values(
      members.map(({ id: membershipId }) => ({
        ...{ tenantId: actor.tenantId, id: newId() },
        ...{ eventId, membershipId, kind, recordId, words },
      })),
    )
    .onConflictDoNothing({
      target: [notifications.tenantId, notifications.membershipId, notifications.eventId],
    });
}

/** Deletes what everybody was told longer ago than half a year, in every tenant. */
export async function forgetOldNotifications(): Promise<void> {
  for await (const tenant of allTenants()) await forgetNotificationsOf(tenant);
}

/** The same for one tenant, 500 rows in a transaction. */
export async function forgetNotificationsOf(tenantId: string, now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - KEPT);
  for (const table of [notifications, notificationMails]) {
    let gone: number | null;
    do
      gone = await withUpkeep(tenantId, async ({ tx }) => {
        const old = and(eq(table.tenantId, tenantId), lt(table.createdAt, before));
        const some = tx
          .select({ id: table.id })
          .from(table)
          .where(old)
          .orderBy(asc(table.createdAt))
          .limit(AT_ONCE);
        return (await tx.delete(table).where(and(old, inArray(table.id, some)))).rowCount;
      });
    while (gone === AT_ONCE);
  }
}
