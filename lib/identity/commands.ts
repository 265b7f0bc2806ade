import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { insertMembership } from "@/db/memberships";
import { invitations, resellers, tenants, users } from "@/db/schema";
import { type Tx, withScope } from "@/db/scope";
import { nextVersion } from "@/db/versions";
import { auditAs } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import type { Origin } from "@/lib/base/origin";
import { areaPath } from "@/lib/base/paths";
import { hashToken } from "@/lib/base/tokens";
import { networkOf } from "./network";
import { hashPassword } from "./password";
import { refuseGuessable } from "./passwords/rules";
import { type Invitation, invitationBy, namesAround } from "./queries";
import type { Acceptance, Setup } from "./schema";
import { countAttempt, forgiveAttempt } from "./throttle";
import { consumeToken } from "./token";

const SETUP_LOCK = 7_216_530_022;

/**
 * Accepts an invitation, once: makes the account where there is none, and the membership. An existing account must be
 * the one signed in; its password is never touched. Returns the person to sign in. Throws INVALID, CONFLICT.
 */
export async function acceptInvitation(
  given: Acceptance,
  signedIn: { userId: string; email: string } | undefined,
  from: Origin,
): Promise<{ userId: string; path: string; fresh: boolean }> {
  await countAttempt("token address", networkOf(from.address));
  const open = await invitationBy(given.tenant, given.token);
  if (!open) throw new AppError("INVALID", "linkUsed");
  const newcomer = open.accountExists ? undefined : await newAccount(given, open);
  if (!newcomer && signedIn?.email !== open.email)
    throw new AppError("CONFLICT", "signInToAccept", { email: open.email });
  const accepted = await withScope("auth", { tenant_id: open.tenantId }, async (tx) => {
    const [consumed] = await tx
      .update(invitations)
      .set({ acceptedAt: new Date(), updatedAt: new Date() })
      .where(
        and(
          eq(invitations.tenantId, open.tenantId),
          eq(invitations.tokenHash, hashToken(given.token)),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, sql`now()`),
        ),
      )
      .returning({ id: invitations.id });
    if (!consumed) throw new AppError("INVALID", "linkUsed");
    const userId = newcomer ? await insertAccount(tx, newcomer) : (signedIn?.userId ?? "");
    await joinTeam(tx, open, userId, from, newcomer?.name);
    return { userId, path: areaPath(given.tenant, open.side), fresh: Boolean(newcomer) };
  });
  await forgiveAttempt("token address", networkOf(from.address));
  return accepted;
}

async function newAccount(given: Acceptance, open: Invitation) {
  if (!given.name) throw new AppError("INVALID", "nameMissing", {}, "name");
  if (!given.password) throw new AppError("INVALID", "passwordMissing", {}, "password");
  refuseGuessable(given.password, [given.name, open.email, ...(await namesAround(open))]);
  const passwordHash = await hashPassword(given.password);
  return { id: newId(), email: open.email, name: given.name, passwordHash };
}

async function insertAccount(
  tx: Tx,
  account: { id: string; email: string; name: string; passwordHash: string },
) {
  const [made] = await tx.insert(users).values(account).onConflictDoNothing().returning({ id: users.id });
  if (!made) throw new AppError("CONFLICT", "signInToAccept", { email: account.email });
  return made.id;
}

async function joinTeam(tx: Tx, invitation: Invitation, userId: string, from: Origin, newName?: string) {
  const name = newName ?? (await nameOf(tx, userId));
  const { tenantId, side, resellerId, customerId, roles, assignedOnly, email } = invitation;
  const member = { tenantId, userId, side, resellerId, customerId, roles, assignedOnly, email, name };
  const id = await insertMembership(tx, member);
  const who = { id: userId, name, from };
  await auditAs(
    tx,
    tenantId,
    { ...who, side },
    {
      action: "membership-accepted",
      record: { kind: "membership", id, label: name },
      resellerId,
      customerId,
      words: { name },
    },
  );
  if (resellerId && side === "reseller") {
    await startOnboarding(tx, tenantId, resellerId, { ...who, side });
  }
}

async function nameOf(tx: Tx, userId: string): Promise<string> {
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return user?.name ?? "";
}

/** The step "accept" of a reseller (domain.md §4): nothing blocking is due yet, so an invited one becomes active at once. */
async function startOnboarding(
  tx: Tx,
  tenantId: string,
  resellerId: string,
  who: { id: string; name: string; side: "reseller"; from: Origin },
) {
  const [active] = await tx
    .update(resellers)
    .set({
      state: "active",
      stateChangedAt: new Date(),
      ...nextVersion(resellers),
    })
    .where(
      and(eq(resellers.tenantId, tenantId), eq(resellers.id, resellerId), eq(resellers.state, "invited")),
    )
    .returning({ name: resellers.name });
  if (!active) return;
  await auditAs(tx, tenantId, who, {
    action: "reseller-onboarded",
    record: { kind: "reseller", id: resellerId, label: active.name },
    resellerId,
    words: { name: active.name },
  });
}

/** Creates the first provider and its admin by the one-time set-up token. Throws INVALID when the token is spent or a provider exists. */
export async function setUpFirstProvider(given: Setup): Promise<{ userId: string; path: string }> {
  refuseGuessable(given.password, [given.company, given.tenantSlug, given.name, given.email]);
  const passwordHash = await hashPassword(given.password);
  const tenantId = newId();
  return withScope("auth", { tenant_id: tenantId }, async (tx) => {
    if ((await consumeToken(tx, "setup", given.token)) === undefined)
      throw new AppError("INVALID", "linkUsed");
    // Two set-ups at once, each with a valid token, must not both see an empty installation.
    await tx.execute(sql`select pg_advisory_xact_lock(${SETUP_LOCK})`);
    const { rows } = await tx.execute<{ known: boolean }>(sql`select kontor_has_tenant() as known`);
    if (rows[0]?.known) throw new AppError("INVALID", "linkUsed");
    const { tenantSlug, company, locale, currency, email, name } = given;
    await tx
      .insert(tenants)
      .values({ id: tenantId, slug: tenantSlug, name: company, locale, currency, email });
    const userId = await insertAccount(tx, { id: newId(), email, name, passwordHash });
    await insertMembership(tx, { tenantId, userId, side: "provider", roles: ["admin"], email, name });
    await auditAs(
      tx,
      tenantId,
      { id: userId, name, side: "provider" },
      { action: "tenant-created", record: { kind: "tenant", id: tenantId, label: company } },
    );
    return { userId, path: areaPath(tenantSlug, "provider") };
  });
}
