import { and, eq, isNull, lte } from "drizzle-orm";
import { secretLinks } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import type { Actor } from "@/lib/door/actor";
import type { Scope } from "@/lib/door/scope";
import { makeLink } from "@/lib/links/commands";
import type { CalendarLinksShown, NewCalendarLink } from "./schema";

/** Makes an address by which a calendar program of this person reads what comes next, as far as the person reaches then. Throws LIMIT. */
export async function makeCalendarLink(
  scope: Scope,
  { key }: NewCalendarLink,
): Promise<{ made?: { id: string; token: string } }> {
  const made = await makeLink(scope, { key, kind: "calendar", expiresAt: null });
  if (!made) return {};
  await record(scope, "calendar-made", aboutCalendar(scope.actor));
  return { made };
}

/** Makes the person's own calendars open nothing any more, up to the newest that was shown. */
export async function revokeCalendarLinks(scope: Scope, { newest }: CalendarLinksShown): Promise<void> {
  const { actor, tx } = scope;
  const revoked = await tx
    .update(secretLinks)
    .set({ revokedAt: new Date(), updatedAt: new Date() })
    .where(
      and(
        eq(secretLinks.tenantId, actor.tenantId),
        eq(secretLinks.membershipId, actor.membershipId),
        eq(secretLinks.kind, "calendar"),
        lte(secretLinks.id, newest),
        isNull(secretLinks.revokedAt),
      ),
    )
    .returning({ id: secretLinks.id });
  if (revoked.length) await record(scope, "calendar-revoked", aboutCalendar(actor));
}

const aboutCalendar = ({ membershipId, userName, side, resellerId, customerId }: Actor) => ({
  record: { kind: "membership", id: membershipId, label: userName },
  resellerId: side === "reseller" ? resellerId : null,
  customerId,
});
