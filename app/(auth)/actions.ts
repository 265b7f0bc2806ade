"use server";
import { headers } from "next/headers";
import { z } from "zod";
import { AppError, notThere } from "@/lib/base/errors";
import { ownPath } from "@/lib/base/fields";
import { areaPath } from "@/lib/base/paths";
import { listWorkspaces, sessionHash } from "@/lib/door/actor";
import { afterAnswer } from "@/lib/door/after";
import { requestOrigin } from "@/lib/door/origin";
import { noteOfPerson } from "@/lib/door/security/commands";
import { isOpen, pathAfterSignIn } from "@/lib/door/workspaces";
import { openAction } from "@/lib/forms/action";
import { acceptInvitation as join, setUpFirstProvider } from "@/lib/identity/commands";
import {
  changePassword as changeOwn,
  requestPasswordReset,
  resetPassword as resetOwn,
} from "@/lib/identity/passwords/commands";
import {
  acceptance,
  languageChoice,
  leaving,
  passwordChange,
  passwordReset,
  resetRequest,
  sessionChoice,
  setup,
  signInForm,
  workspaceChoice,
} from "@/lib/identity/schema";
import {
  chooseMembership,
  rememberLocale,
  revokeSession as revoke,
  revokeSessions,
} from "@/lib/identity/sessions";
import { withQuery } from "@/lib/list/page";
import {
  carryDevice,
  carryLocale,
  findSelf,
  signOut as leave,
  refreshHints,
  signInAs,
  signIn as signInBy,
} from "@/lib/server/auth";

export const signIn = openAction({
  schema: signInForm,
  run: async ({ next, again, ...given }) => {
    await signInBy(given);
    if (again) return withQuery("/sign-in", { again, next });
    return pathAfterSignIn(await listWorkspaces(), next);
  },
  next: (path) => path,
});

export const signOut = openAction({
  schema: leaving,
  run: async ({ next }) => {
    await leave();
    return next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in";
  },
  next: (path) => path,
});

export const requestReset = openAction({
  schema: resetRequest,
  run: async ({ email }) => requestPasswordReset(email, (await requestOrigin()).address),
  next: () => "/reset-password?sent=1",
});

export const resetPassword = openAction({
  schema: passwordReset,
  run: async (given) => {
    const from = await requestOrigin();
    const { device } = await resetOwn(given, from);
    await carryDevice(device);
  },
  next: () => "/sign-in?notice=password-set",
});

export const acceptInvitation = openAction({
  schema: acceptance,
  run: async (given) => {
    const { userId, path, fresh } = await join(given, await findSelf(), await requestOrigin());
    await (fresh ? signInAs(userId) : refreshHints());
    return path;
  },
  next: (path) => path,
});

export const chooseWorkspace = openAction({
  schema: workspaceChoice,
  run: async ({ membership }) => {
    const [hash, workspaces] = await Promise.all([sessionHash(), listWorkspaces()]);
    const chosen = workspaces.find((each) => each.membershipId === membership && isOpen(each));
    if (!hash || !chosen) throw notThere();
    await chooseMembership(hash, chosen.membershipId, chosen.tenantId);
    await refreshHints();
    return areaPath(chosen.tenantSlug, chosen.side);
  },
  next: (path) => path,
});

export const revokeSession = openAction({
  schema: sessionChoice,
  run: async ({ session }) => {
    const self = await requireSelf();
    if (session === self.sessionId) {
      await leave();
      return "/sign-in";
    }
    await revoke(self.userId, session);
    await noteLeft(self.userId);
    return "/sessions?notice=session-ended";
  },
  next: (path) => path,
});

export const signOutEverywhere = openAction({
  schema: z.object({}),
  run: async () => {
    const { userId } = await requireSelf();
    await revokeSessions(userId);
    await noteLeft(userId);
    await leave();
  },
  next: () => "/sign-in?notice=signed-out-everywhere",
});

export const changePassword = openAction({
  schema: passwordChange,
  run: async (given) => {
    const [self, from] = await Promise.all([requireSelf(), requestOrigin()]);
    try {
      await changeOwn(self, given, from);
    } catch (error) {
      if (error instanceof AppError && error.field === "current")
        afterAnswer(() => noteOfPerson(self.userId, { action: "password-change-failed", from }));
      throw error;
    }
  },
  next: () => "/sessions?notice=password-changed",
});

export const changeLanguage = openAction({
  schema: languageChoice,
  run: async ({ locale, next }) => {
    const self = await findSelf();
    if (self) await rememberLocale(self.userId, locale);
    await carryLocale(locale);
    return next ?? (await formerPath());
  },
  next: (path) => path,
});

export const setUp = openAction({
  schema: setup,
  run: async (given) => {
    const { userId, path } = await setUpFirstProvider(given);
    await signInAs(userId);
    return path;
  },
  next: (path) => path,
});

async function noteLeft(userId: string) {
  const from = await requestOrigin();
  afterAnswer(() => noteOfPerson(userId, { action: "sessions-left", from }));
}

async function requireSelf() {
  const self = await findSelf();
  if (!self) throw new AppError("INVALID", "signedOut");
  return self;
}

/** The page a form without a next path was sent from. */
async function formerPath(): Promise<string> {
  const referer = (await headers()).get("referer") ?? "";
  const { pathname, search } = URL.parse(referer) ?? { pathname: "/", search: "" };
  return ownPath.parse(pathname + search) ?? "/";
}
