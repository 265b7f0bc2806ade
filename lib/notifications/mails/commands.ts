import { newId } from "@/db/ids";
import { notificationMails } from "@/db/schema";
import type { UpkeepScope } from "@/lib/door/system";
import { enqueueEach } from "@/lib/jobs/queue";
import type { EventKind } from "@/lib/notifications/events";
import type { Addressee } from "./addressees";

type Mailed = {
  id: string;
  kind: EventKind;
  recordId: string;
  resellerId: string | null;
  customerId: string | null;
  words: Record<string, string | number>;
};
type Person = { id: string; side: "provider" | "reseller" | "customer"; email: string; daily: boolean };

/** Puts a mail of an event to each receiver into the queue, or aside where somebody has them once a day. */
export async function queueMails(
  scope: UpkeepScope,
  event: Mailed,
  receivers: (Person | Addressee)[],
): Promise<void> {
  const { actor, tx } = scope;
  const { tenantId } = actor;
  if (!receivers.length) return;
  const { id: eventId, kind, recordId, words, resellerId, customerId } = event;
  const written = await tx
    .insert(notificationMails)
    .values(
      receivers.map((receiver) => ({
        ...{ tenantId, id: newId(), eventId, kind, recordId, words },
        side: receiver.side,
        recipient: receiver.email,
        ...("id" in receiver ? { membershipId: receiver.id } : { locale: receiver.locale ?? null }),
        ...(receiver.side === "customer" && { customerId, resellerId }),
        aboutCustomerId: customerId,
        state: "daily" in receiver && receiver.daily ? ("collected" as const) : ("waiting" as const),
      })),
    )
    .onConflictDoNothing()
    .returning({ id: notificationMails.id, state: notificationMails.state });
  await enqueueEach(
    tx,
    "notification-mail",
    written.filter(({ state }) => state === "waiting").map(({ id: mail }) => ({ mail })),
  );
}
