import { newId } from "@/db/ids";
import { notificationChoices } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { choosable } from "@/lib/notifications/rules";
import type { NotificationChoice } from "./schema";

/** Keeps of what the actor wishes to hear and where; only what differs from the default, so that a later one counts. */
export async function chooseNotifications({ actor, tx }: Scope, given: NotificationChoice): Promise<void> {
  const chosen = (way: "product" | "mail") =>
    Object.fromEntries(
      choosable(actor).flatMap((event) => {
        const wished = given[way].includes(event.kind);
        return wished === (event[way] !== false) ? [] : [[event.kind, wished]];
      }),
    );
  const values = { product: chosen("product"), mail: chosen("mail"), daily: given.daily };
  await tx
    .insert(notificationChoices)
    .values({ tenantId: actor.tenantId, id: newId(), membershipId: actor.membershipId, ...values })
    .onConflictDoUpdate({
      target: [notificationChoices.tenantId, notificationChoices.membershipId],
      set: { ...values, updatedAt: new Date() },
    });
}
