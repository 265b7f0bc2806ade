import { and, asc, eq, sql } from "drizzle-orm";
import { subscriptionIdentifiers } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { MOST_IDENTIFIERS, openShown } from "./rules";

export type Identifier = Awaited<ReturnType<typeof listIdentifiers>>[number];

/**
 * What identifies a subscription that is in reach, by its hint; the value of the one alone that its reader asked to see, as
 * the page's address carries it.
 */
export function listIdentifiers({ actor, tx }: Scope, subscriptionId: string, shown?: string) {
  const { id, kind, hint, value, createdAt } = subscriptionIdentifiers;
  const asked = openShown(shown, actor) ?? null;
  return tx
    .select({
      ...{ id, kind, hint, createdAt },
      value: sql<string | null>`case when ${id} = ${asked}::uuid then ${value} end`,
    })
    .from(subscriptionIdentifiers)
    .where(
      and(
        eq(subscriptionIdentifiers.tenantId, actor.tenantId),
        eq(subscriptionIdentifiers.subscriptionId, subscriptionId),
      ),
    )
    .orderBy(asc(id))
    .limit(MOST_IDENTIFIERS);
}
