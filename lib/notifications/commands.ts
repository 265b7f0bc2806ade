import { and, eq, isNull, lte } from "drizzle-orm";
import { newId } from "@/db/ids";
import { events, notifications } from "@/db/schema";
import type { Tx } from "@/db/scope";
import { notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { enqueue } from "@/lib/jobs/queue";
import type { EventKind } from "./events";

/** What happened, and the words that tell of it: its receivers see them, so never cost, transfer price or margin. */
export type Telling = {
  kind: EventKind;
  recordId: string;
  resellerId?: string | null;
  customerId?: string | null;
  /** The user whom it answers. */
  personId?: string | null;
  words: Record<string, string | number>;
  /** The event's own id, where its writer must know it. */
  id?: string;
};

type Acting = { actor: { tenantId: string; userId: string | null }; tx: Tx };

/** Says that something happened, in the transaction of the change: whoever is to hear of it is found by a job (events.ts). */
export async function tell({ actor, tx }: Acting, ...happened: Telling[]): Promise<void> {
  if (!happened.length) return;
  const rows = happened.map((each) => ({
    ...{ id: newId(), tenantId: actor.tenantId, actorId: actor.userId },
    ...each,
  }));
  await tx.insert(events).values(rows);
  await enqueue(tx, "tell", { events: rows.map(({ id }) => id) });
}

/** Marks what the actor was told of an event as read; says what it is about. Throws NOT_FOUND. */
export async function readNotification({ actor, tx }: Scope, { event }: { event: string }) {
  const own = and(
    eq(notifications.tenantId, actor.tenantId),
    eq(notifications.membershipId, actor.membershipId),
    eq(notifications.eventId, event),
  );
  await tx
    .update(notifications)
    .set({ readAt: new Date() })
    .where(and(own, isNull(notifications.readAt)));
  const [found] = await tx
    .select({ kind: notifications.kind, recordId: notifications.recordId, words: notifications.words })
    .from(notifications)
    .where(own);
  if (!found) throw notThere();
  return found;
}

/** Marks as read what the actor was shown: all up to the newest one on the page. */
export async function readNotifications({ actor, tx }: Scope, { newest }: { newest: string }): Promise<void> {
  await tx
    .update(notifications)
    .set({ readAt: new Date() })
    .where(
      and(
        eq(notifications.tenantId, actor.tenantId),
        eq(notifications.membershipId, actor.membershipId),
        isNull(notifications.readAt),
        lte(notifications.id, newest),
      ),
    );
}
