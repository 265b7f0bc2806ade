import { and, eq, isNull, ne } from "drizzle-orm";
import { sessions, tokens, users } from "@/db/schema";
import { type Tx, withScope } from "@/db/scope";
import { nextVersion } from "@/db/versions";
import { AppError } from "@/lib/base/errors";
import type { Origin } from "@/lib/base/origin";
import { portalPath } from "@/lib/base/paths";
import { newToken } from "@/lib/base/tokens";
import { noteWith } from "@/lib/door/security/commands";
import { forgetOtherDevices, rememberDevice } from "@/lib/identity/devices";
import { networkOf } from "@/lib/identity/network";
import { hashPassword, verifyPassword } from "@/lib/identity/password";
import { namesAround, personOfReset } from "@/lib/identity/queries";
import { clearAttempts, countAttempt, forgiveAttempt, isWithinLimit } from "@/lib/identity/throttle";
import { consumeToken } from "@/lib/identity/token";
import { enqueue } from "@/lib/jobs/queue";
import { refuseGuessable } from "./rules";

const RESET_MINUTES = 30;

/**
 * Mails a link to set a new password, if the e-mail is known; the answer and its work are the same if it is not. Requests
 * within five minutes make one mail, whoever sends them: nobody's owner is refused, and nobody's mailbox is filled.
 */
export async function requestPasswordReset(email: string, address: string): Promise<void> {
  const strangerIsWithin = await isWithinLimit("reset stranger", networkOf(address));
  if (!(await isWithinLimit("reset mail", email))) return;
  const { token, tokenHash } = newToken();
  const mailed = withScope("auth", {}, async (tx) => {
    const [user] = await tx
      .select({ name: users.name, locale: users.locale })
      .from(users)
      .where(eq(users.email, email));
    const expiresAt = new Date(Date.now() + RESET_MINUTES * 60_000);
    await tx
      .insert(tokens)
      .values({ purpose: "password-reset", tokenHash, email: user ? email : null, expiresAt });
    if (!user && !strangerIsWithin) return enqueue(tx, "mail", { template: null });
    await enqueue(tx, "mail", {
      template: user ? "password-reset" : "password-reset-unknown",
      to: email,
      values: { name: user?.name ?? "", minutes: RESET_MINUTES },
      path: portalPath(user ? `/reset-password?token=${token}` : "/sign-in"),
      locale: user?.locale ?? undefined,
    });
  });
  await mailed.catch(async (error) => {
    await clearAttempts("reset mail", email);
    throw error;
  });
}

/**
 * Sets a new password by a reset token, once, ends every session of that person and makes this browser the one that is
 * known; gives its token. Throws INVALID, LIMIT.
 */
export async function resetPassword(
  given: { token: string; password: string },
  origin: Origin,
): Promise<{ device: string }> {
  const network = networkOf(origin.address);
  await countAttempt("token address", network);
  const person = await personOfReset(given.token);
  if (!person) throw new AppError("INVALID", "linkUsed");
  await forgiveAttempt("token address", network);
  await refuseUnfit(given.password, person);
  const passwordHash = await hashPassword(given.password);
  const device = await withScope("auth", {}, async (tx) => {
    const email = await consumeToken(tx, "password-reset", given.token);
    if (!email) throw new AppError("INVALID", "linkUsed");
    const [user] = await tx
      .update(users)
      .set({ passwordHash, ...nextVersion(users) })
      .where(eq(users.email, email))
      .returning(recipient);
    if (!user) throw new AppError("INVALID", "linkUsed");
    await voidResets(tx, email);
    await tx
      .update(sessions)
      .set({ revokedAt: new Date() })
      .where(and(eq(sessions.userId, user.id), isNull(sessions.revokedAt)));
    await forgetOtherDevices(tx, user.id, origin);
    await tellOfPassword(tx, "password-was-reset", user);
    const { token } = await rememberDevice(tx, user.id, origin);
    await noteWith(tx, user.id, { action: "password-reset", from: origin });
    return token;
  });
  await clearAttempts("reset mail", person.email);
  return { device };
}

const recipient = { id: users.id, email: users.email, name: users.name, locale: users.locale };

type Recipient = { email: string; name: string; locale: string | null };

const tellOfPassword = (tx: Tx, template: "password-changed" | "password-was-reset", to: Recipient) =>
  enqueue(tx, "mail", {
    template,
    to: to.email,
    values: { name: to.name },
    path: portalPath("/reset-password"),
    locale: to.locale ?? undefined,
  });

/** Refuses the password somebody has, and one that is guessed too soon. Throws INVALID. */
async function refuseUnfit(password: string, person: { id: string; passwordHash: string | null }) {
  refuseGuessable(password, await namesAround({ userId: person.id }));
  if (person.passwordHash && (await verifyPassword(person.passwordHash, password)))
    throw new AppError("INVALID", "passwordPresent", {}, "password");
}

/** Once the password is new, no link that was mailed before may set another one. */
const voidResets = (tx: Tx, email: string) =>
  tx
    .update(tokens)
    .set({ usedAt: new Date() })
    .where(and(eq(tokens.purpose, "password-reset"), eq(tokens.email, email), isNull(tokens.usedAt)));

/**
 * Sets a new password after the old one was given, ends every other session and makes this browser the only one that is
 * known. Throws INVALID, LIMIT.
 */
export async function changePassword(
  person: { userId: string; email: string; sessionId: string },
  given: { current: string; password: string },
  origin: Origin,
): Promise<void> {
  await countAttempt("password change", person.userId);
  const [stored] = await withScope("auth", {}, (tx) =>
    tx.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, person.userId)),
  );
  const passwordHash = stored?.passwordHash ?? null;
  if (!(await verifyPassword(passwordHash, given.current))) {
    throw new AppError("INVALID", "passwordWrong", {}, "current");
  }
  await clearAttempts("password change", person.userId);
  await refuseUnfit(given.password, { id: person.userId, passwordHash });
  const changed = await hashPassword(given.password);
  await withScope("auth", {}, async (tx) => {
    const [user] = await tx
      .update(users)
      .set({ passwordHash: changed, ...nextVersion(users) })
      .where(eq(users.id, person.userId))
      .returning(recipient);
    if (user) await tellOfPassword(tx, "password-changed", user);
    await voidResets(tx, person.email);
    await tx
      .update(sessions)
      .set({ revokedAt: new Date() })
      .where(
        and(
          eq(sessions.userId, person.userId),
          ne(sessions.id, person.sessionId),
          isNull(sessions.revokedAt),
        ),
      );
    await forgetOtherDevices(tx, person.userId, origin);
    await noteWith(tx, person.userId, { action: "password-changed", from: origin });
  });
}
