import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { pool } from "@/db/client";
import { invitations, resellers, tenants, tokens, users } from "@/db/schema";
import { withScope } from "@/db/scope";
import { hashToken } from "@/lib/base/tokens";

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
          accountExists: sql<boolean>`exists (select 1 from ${users} where ${users.email} = ${invitations.email})`,
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

/** The person for whom a link still sets a new password; undefined where it would not work. */
export async function personOfReset(token: string) {
  return withScope(
    "auth",
    {},
    async (tx) => {
      const [found] = await tx
        .select({ id: users.id, email: users.email, passwordHash: users.passwordHash })
        .from(tokens)
        .innerJoin(users, eq(users.email, tokens.email))
        .where(
          and(
            eq(tokens.tokenHash, hashToken(token)),
            eq(tokens.purpose, "password-reset"),
            isNull(tokens.usedAt),
            gt(tokens.expiresAt, sql`now()`),
          ),
        );
      return found;
    },
    "read only",
  );
}

/** Names that a password of somebody may not be made of: of the person, and of the tenants and companies around them. */
export async function namesAround(around: {
  userId?: string;
  tenantId?: string;
  resellerId?: string | null;
  customerId?: string | null;
}): Promise<string[]> {
  const { userId, tenantId, resellerId, customerId } = around;
  const { rows } = await pool("auth").query("select kontor_names_around($1, $2, $3, $4) as names", [
    userId,
    tenantId,
    resellerId,
    customerId,
  ]);
  return rows[0]?.names ?? [];
}
