import { and, desc, eq, isNull, lte, ne, sql } from "drizzle-orm";
import { devices, memberships, sessions, users } from "@/db/schema";
import { withScope } from "@/db/scope";
import { DAY } from "@/lib/base/days";
import type { Origin } from "@/lib/base/origin";
import { hashToken, newToken } from "@/lib/base/tokens";
import { valid } from "@/lib/door/person";
import { countSignIn } from "./attempts";
import { deviceHash, rememberDevice, tellOfDevice } from "./devices";
import { verifyPassword } from "./password";
import type { Credentials } from "./schema";

export type NewSession = {
  userId: string;
  token: string;
  areas: string[];
  locale: string | null;
  device: string;
};

/** Checks e-mail and password, throttled (countSignIn), and opens a session; undefined when they do not fit. Throws LIMIT. */
export async function signIn(given: Credentials, origin: Origin): Promise<NewSession | undefined> {
  const user = await findAccount(given.email, origin);
  const device = user?.device ?? undefined;
  const forgive = await countSignIn({ email: given.email, address: origin.address, device });
  const fits = await verifyPassword(user?.passwordHash, given.password);
  if (!user || !fits) return;
  await forgive();
  return openSession(user.id, user.locale, origin, user);
}

/** The account of an e-mail, with the device where its person has signed in on this browser before. */
const findAccount = (email: string, origin: Origin) =>
  withScope("auth", {}, async (tx) => {
    // No device has an empty hash.
    const hash = deviceHash(origin) ?? Buffer.alloc(0);
    const [found] = await tx
      .select({
        id: users.id,
        email: users.email,
        name: users.name,
        passwordHash: users.passwordHash,
        locale: users.locale,
        device: sql<string | null>`encode(${devices.tokenHash}, 'hex')`,
      })
      .from(users)
      .leftJoin(devices, and(eq(devices.userId, users.id), eq(devices.tokenHash, hash)))
      .where(eq(users.email, email));
    return found;
  });

/** Opens a session for a person whose identity is proven; `tell` mails them where the browser is new beside known ones. */
export async function openSession(
  userId: string,
  locale: string | null,
  origin: Origin,
  tell?: { email: string; name: string },
): Promise<NewSession> {
  const { token, tokenHash } = newToken();
  const { address, userAgent } = origin;
  return withScope("auth", {}, async (tx) => {
    await tx.insert(sessions).values({ userId, tokenHash, address, userAgent: userAgent?.slice(0, 300) });
    const device = await rememberDevice(tx, userId, origin);
    if (tell && device.isNew) await tellOfDevice(tx, { id: userId, locale, ...tell }, origin);
    return { userId, token, areas: await areasOf(tx, tokenHash), locale, device: device.token };
  });
}

/** The routing hints of a session: every area its person may enter, as "tenant:side". */
export async function hintsOf(token: string): Promise<string[]> {
  return withScope("auth", {}, (tx) => areasOf(tx, hashToken(token)), "read only");
}

async function areasOf(tx: Parameters<Parameters<typeof withScope>[2]>[0], hash: Buffer): Promise<string[]> {
  const { rows } = await tx.execute<{ workspaces: { tenantSlug: string; side: string }[] }>(
    sql`select kontor_workspaces(${hash}) as workspaces`,
  );
  return [...new Set((rows[0]?.workspaces ?? []).map((each) => `${each.tenantSlug}:${each.side}`))];
}

/** The open sessions of a person, newest first. */
export async function listSessions(userId: string) {
  return withScope(
    "auth",
    {},
    (tx) =>
      tx
        .select({
          id: sessions.id,
          address: sessions.address,
          userAgent: sessions.userAgent,
          createdAt: sessions.createdAt,
          lastSeenAt: sessions.lastSeenAt,
        })
        .from(sessions)
        .where(and(eq(sessions.userId, userId), valid()))
        .orderBy(desc(sessions.createdAt))
        .limit(100),
    "read only",
  );
}

/** Ends one session of this person; nothing happens for an id that is not theirs. */
export async function revokeSession(userId: string, sessionId: string): Promise<void> {
  await withScope("auth", {}, (tx) =>
    tx
      .update(sessions)
      .set({ revokedAt: new Date() })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.revokedAt))),
  );
}

/** Ends every session of this person, but for the one to keep. */
export async function revokeSessions(userId: string, keep?: string): Promise<void> {
  await withScope("auth", {}, (tx) =>
    tx
      .update(sessions)
      .set({ revokedAt: new Date() })
      .where(
        and(
          eq(sessions.userId, userId),
          isNull(sessions.revokedAt),
          keep ? ne(sessions.id, keep) : undefined,
        ),
      ),
  );
}

/** Forgets the sessions that are too old to be valid anywhere: they name addresses. */
export async function forgetOldSessions(): Promise<void> {
  await withScope("auth", {}, (tx) =>
    tx.delete(sessions).where(lte(sessions.createdAt, new Date(Date.now() - 30 * DAY))),
  );
}

/** Ends the session of a cookie token, at sign-out. */
export async function endSession(token: string): Promise<void> {
  await withScope("auth", {}, (tx) =>
    tx
      .update(sessions)
      .set({ revokedAt: new Date() })
      .where(eq(sessions.tokenHash, hashToken(token))),
  );
}

/** Makes a membership the one this session works in; nothing happens for somebody else's. */
export async function chooseMembership(hash: Buffer, membershipId: string, tenantId: string): Promise<void> {
  await withScope("auth", { tenant_id: tenantId }, async (tx) => {
    const [member] = await tx
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(
        and(
          eq(memberships.tenantId, tenantId),
          eq(memberships.id, membershipId),
          isNull(memberships.closedAt),
          isNull(memberships.lockedAt),
        ),
      );
    if (member)
      await tx
        .update(sessions)
        .set({ membershipId, tenantId })
        .where(and(eq(sessions.tokenHash, hash), eq(sessions.userId, member.userId)));
  });
}

/** Remembers the language a person chose. */
export async function rememberLocale(userId: string, locale: string): Promise<void> {
  await withScope("auth", {}, (tx) => tx.update(users).set({ locale }).where(eq(users.id, userId)));
}
