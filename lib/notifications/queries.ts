import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { notifications } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import type { Count } from "@/lib/list/counts";
import { keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import type { InboxFilter } from "./schema";

/** Counts of what was not read stop here. */
export const COUNT_BOUND = 99;

const own = ({ actor }: Scope): SQL | undefined =>
  and(eq(notifications.tenantId, actor.tenantId), eq(notifications.membershipId, actor.membershipId));

const listing = ({ tx }: Scope) =>
  tx
    .select({
      id: notifications.id,
      eventId: notifications.eventId,
      kind: notifications.kind,
      words: notifications.words,
      readAt: notifications.readAt,
      createdAt: notifications.createdAt,
    })
    .from(notifications);

export type InboxRow = Awaited<ReturnType<typeof listing>>[number];

/** One page of what the actor was told, newest first. */
export async function listNotifications(scope: Scope, { page }: InboxFilter): Promise<Page<InboxRow>> {
  const { where, orderBy } = keyset(notifications.id, notifications.id, page, "desc", "uuid");
  const found = await listing(scope)
    .where(and(own(scope), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, page, ({ id }) => ({ value: id, id }));
}

/** How much the actor has not read; counted no further than COUNT_BOUND. */
export function countUnread(scope: Scope): Count {
  const some = scope.tx
    .select({ one: sql`1`.as("one") })
    .from(notifications)
    .where(and(own(scope), isNull(notifications.readAt)))
    .limit(COUNT_BOUND + 1);
  return scope.tx.$count(some.as("some"));
}
