import { and, eq } from "drizzle-orm";
import { secretLinks } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import { newToken } from "@/lib/base/tokens";
import type { Scope } from "@/lib/door/scope";
import { works } from "./queries";
import { MOST_LINKS } from "./rules";

type NewLink = {
  /** The key of its form, which becomes its id. */
  key: string;
  expiresAt: Date | null;
} & (
  | { kind: "order"; orderId: string; resellerId: string | null; customerId: string }
  | { kind: "calendar" }
);

/**
 * Makes a secret link and gives its token, which is kept nowhere; a form that was sent before makes none. Throws LIMIT where
 * as many work as may.
 */
export async function makeLink(
  scope: Scope,
  { key: id, ...given }: NewLink,
): Promise<{ id: string; token: string } | undefined> {
  const { actor, tx } = scope;
  const { tenantId, membershipId, userName: createdByName } = actor;
  const same =
    given.kind === "order"
      ? eq(secretLinks.orderId, given.orderId)
      : and(eq(secretLinks.membershipId, membershipId), eq(secretLinks.kind, "calendar"));
  const few = tx
    .select({ id: secretLinks.id })
    .from(secretLinks)
    .where(and(eq(secretLinks.tenantId, tenantId), same, works()))
    .limit(MOST_LINKS);
  if ((await few).length >= MOST_LINKS) throw new AppError("LIMIT", "tooManyLinks", { most: MOST_LINKS });
  const { token, tokenHash } = newToken();
  const { resellerId, customerId } = { ...actor, ...given };
  const made = await tx
    .insert(secretLinks)
    .values({ ...given, tenantId, id, resellerId, customerId, membershipId, createdByName, tokenHash })
    .onConflictDoNothing()
    .returning({ id: secretLinks.id });
  return made.length ? { id, token } : undefined;
}
