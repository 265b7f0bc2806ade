import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import { secretLinks } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { MOST_LINKS } from "./rules";

export type KeptLink = Awaited<ReturnType<typeof listOrderLinks>>[number];

const shown = {
  id: secretLinks.id,
  createdAt: secretLinks.createdAt,
  createdByName: secretLinks.createdByName,
  expiresAt: secretLinks.expiresAt,
  lastOpenedAt: secretLinks.lastOpenedAt,
};

/** What a link is while it opens something. */
export const works = () =>
  and(
    isNull(secretLinks.revokedAt),
    or(isNull(secretLinks.expiresAt), gt(secretLinks.expiresAt, new Date())),
  );

/** The links to an order that work, the newest first; the database shows each company its own. */
export const listOrderLinks = ({ actor, tx }: Scope, orderId: string) =>
  tx
    .select(shown)
    .from(secretLinks)
    .where(and(eq(secretLinks.tenantId, actor.tenantId), eq(secretLinks.orderId, orderId), works()))
    .orderBy(desc(secretLinks.id))
    .limit(MOST_LINKS);

/** The person's own calendars that work, the newest first. */
export const listCalendarLinks = ({ actor, tx }: Scope) =>
  tx
    .select(shown)
    .from(secretLinks)
    .where(
      and(
        eq(secretLinks.tenantId, actor.tenantId),
        eq(secretLinks.membershipId, actor.membershipId),
        eq(secretLinks.kind, "calendar"),
        works(),
      ),
    )
    .orderBy(desc(secretLinks.id))
    .limit(MOST_LINKS);
