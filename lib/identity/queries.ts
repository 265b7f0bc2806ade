import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { pool } from "@/db/client";
import { invitations, resellers, tenants, tokens, users } from "@/db/schema";
import { withScope } from "@/db/scope";
import { env } from "../env";
import { hashToken } from "../session-cookie";

export type Invitation = NonNullable<Awaited<ReturnType<typeof invitationBy>>>;

/** The open invitation behind a link, or undefined when it is unknown, used, revoked or expired. */
export async function invitationBy(tenantSlug: string, token: string) {
  const { rows } = await pool("auth").query("select kontor_place($1, null) as place", [tenantSlug]);
  const tenantId: string | undefined = rows[0]?.place?.tenantId;
  if (!tenantId) return;
  return withScope(
    "auth",
    { tenant_id: tenantId },
    async (tx) => {
      const [found] = await tx
        .select({
          tenantId: invitations.tenantId,
          id: invitations.id,
          side: invitations.side,
          resellerId: invitations.resellerId,
          customerId: invitations.customerId,
          email: invitations.email,
          roles: invitations.roles,
          assignedOnly: invitations.assignedOnly,
          invitedByName: invitations.invitedByName,
          expiresAt: invitations.expiresAt,
          tenantName: tenants.name,
          resellerName: resellers.name,
          accountExists: sql<boolean>`exists (select from ${users} where ${users.email} = ${invitations.email})`,
        })
        .from(invitations)
        .innerJoin(tenants, eq(tenants.id, invitations.tenantId))
        .leftJoin(
          resellers,
          and(eq(resellers.tenantId, invitations.tenantId), eq(resellers.id, invitations.resellerId)),
        )
        .where(
          and(
            eq(invitations.tenantId, tenantId),
            eq(invitations.tokenHash, hashToken(token)),
            isNull(invitations.acceptedAt),
            isNull(invitations.revokedAt),
            gt(invitations.expiresAt, sql`now()`),
          ),
        );
      return found;
    },
    "read only",
  );
}

/** Whether this installation still waits for its first provider. */
export async function isEmptyInstallation(): Promise<boolean> {
  const { rows } = await pool("auth").query("select kontor_has_tenant() as known");
  return !rows[0]?.known;
}

/** Whether a link to set a new password would still work. */
export async function isResetOpen(token: string): Promise<boolean> {
  return withScope(
    "auth",
    {},
    async (tx) => {
      const found = await tx
        .select({ id: tokens.id })
        .from(tokens)
        .where(
          and(
            eq(tokens.tokenHash, hashToken(token)),
            eq(tokens.purpose, "password-reset"),
            isNotNull(tokens.email),
            isNull(tokens.usedAt),
            gt(tokens.expiresAt, sql`now()`),
          ),
        );
      return found.length > 0;
    },
    "read only",
  );
}

/** Whether this installation holds the demo, and says so. */
export async function isDemo(): Promise<boolean> {
  if (!env().KONTOR_DEMO) return false;
  const { rows } = await pool("auth").query("select kontor_has_demo() as known");
  return rows[0]?.known === true;
}
