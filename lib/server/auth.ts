import { cookies } from "next/headers";
import NextAuth, { type NextAuthConfig } from "next-auth";
import { cache } from "react";
import { env } from "@/lib/base/env";
import { AppError } from "@/lib/base/errors";
import type { Origin } from "@/lib/base/origin";
import { sessionHash } from "@/lib/door/actor";
import { afterAnswer } from "@/lib/door/after";
import { deviceCookieName, deviceCookieOptions } from "@/lib/door/device-cookie";
import { requestOrigin } from "@/lib/door/origin";
import { findPerson } from "@/lib/door/person";
import { noteOfAccount, noteOfPerson } from "@/lib/door/security/commands";
import { openSession, sealSession, sessionCookieName } from "@/lib/door/session-cookie";
import { localeCookieOptions } from "@/lib/i18n/cookie";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import {
  endSession,
  hintsOf,
  type NewSession,
  signIn as openByPassword,
  openSession as openFor,
} from "@/lib/identity/sessions";

const MAX_AGE = 30 * 24 * 3600;

/** next-auth carries the random session token in its cookie and nothing else; the sessions row decides (architecture.md §5). It has no provider: the form is the one way in. */
const config = (): NextAuthConfig => ({
  secret: env().KONTOR_SECRET,
  trustHost: true,
  session: { strategy: "jwt", maxAge: MAX_AGE, updateAge: MAX_AGE },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  jwt: {
    encode: ({ token }) =>
      sealSession({ token: String(token?.session ?? ""), areas: (token?.areas ?? []) as string[] }),
    decode: ({ token }) => {
      const opened = openSession(token);
      return opened ? { session: opened.token, areas: opened.areas } : null;
    },
  },
  callbacks: {
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async (ended) => {
      const session = "token" in ended ? ended.token?.session : undefined;
      if (typeof session === "string") await endNoted(session);
    },
  },
  providers: [],
});

const cookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: env().KONTOR_URL.startsWith("https:"),
});

export const { handlers } = NextAuth(() => config());

/** Opens a session by e-mail and password, and notes how that went: after the answer, whose time must not tell who is known. */
async function openNoted(given: { email: string; password: string }, from: Origin) {
  try {
    const opened = await openByPassword(given, from);
    afterAnswer(() =>
      opened
        ? noteOfPerson(opened.userId, { action: "signed-in", from })
        : noteOfAccount(given.email, { action: "sign-in-failed", from }),
    );
    return opened;
  } catch (error) {
    if (error instanceof AppError && error.code === "LIMIT")
      afterAnswer(() => noteOfAccount(given.email, { action: "sign-in-throttled", from }));
    throw error;
  }
}

/** Signs in by e-mail and password and sets the cookie; throws INVALID when they do not fit, LIMIT when throttled. */
export async function signIn(given: { email: string; password: string }): Promise<void> {
  const opened = await openNoted(given, await requestOrigin());
  if (!opened) throw new AppError("INVALID", "signInFailed");
  await replaceSession(opened);
}

/** Opens a session for a person whose identity is proven otherwise, such as by an accepted invitation. */
export async function signInAs(userId: string): Promise<void> {
  const from = await requestOrigin();
  await replaceSession(await openFor(userId, null, from));
  afterAnswer(() => noteOfPerson(userId, { action: "signed-in", from }));
}

/** The session that the browser carried before ends: nobody uses it any more. */
async function replaceSession(opened: NewSession) {
  const former = openSession((await cookies()).get(sessionCookieName())?.value);
  if (former) await endSession(former.token);
  await carrySession(opened);
  await carryDevice(opened.device);
}

/** Puts the token into the cookie by which this browser is known again. */
export async function carryDevice(device: string): Promise<void> {
  (await cookies()).set(deviceCookieName(), device, deviceCookieOptions());
}

/** The person this request is signed in as, wherever they work; undefined for guests. */
export const findSelf = cache(async () => {
  const hash = await sessionHash();
  return hash && findPerson(hash);
});

/** Puts a session into the cookie, with the language its person chose. */
export async function carrySession({
  token,
  areas,
  locale,
}: Omit<NewSession, "device" | "userId">): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), sealSession({ token, areas }), { ...cookieOptions(), maxAge: MAX_AGE });
  if (locale) await carryLocale(locale);
}

/** Renews the routing hints in the cookie, after the person's memberships changed. */
export async function refreshHints(): Promise<void> {
  const jar = await cookies();
  const opened = openSession(jar.get(sessionCookieName())?.value);
  if (opened) await carrySession({ token: opened.token, areas: await hintsOf(opened.token), locale: null });
}

/** Ends this session, in the database and in the browser. */
export async function signOut(): Promise<void> {
  const jar = await cookies();
  const opened = openSession(jar.get(sessionCookieName())?.value);
  if (opened) await endNoted(opened.token);
  jar.delete({ name: sessionCookieName(), ...cookieOptions() });
}

/** Ends the session of this request, and notes who signed out. */
async function endNoted(token: string) {
  const [self, from] = await Promise.all([findSelf(), requestOrigin()]);
  await endSession(token);
  if (self) afterAnswer(() => noteOfPerson(self.userId, { action: "signed-out", from }));
}

export async function carryLocale(locale: string): Promise<void> {
  (await cookies()).set(LOCALE_COOKIE, locale, localeCookieOptions());
}
