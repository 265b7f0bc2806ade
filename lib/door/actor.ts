import { cookies, headers } from "next/headers";
import { cache } from "react";
import { shownEmail } from "@/lib/base/email";
import type { Origin } from "@/lib/base/origin";
import type { Side } from "@/lib/base/paths";
import { hashToken } from "@/lib/base/tokens";
import { tellActing } from "./acting";
import { isInCustomerMode } from "./customer-mode";
import { originOf } from "./origin";
import { numbered } from "./refusals";
import { askSession } from "./session";
import { openSession, sessionCookieName } from "./session-cookie";

/**
 * Who acts, in one tenant and on one side of it: a person with a session, the token of a membership, or the system in a job.
 * Read from the database on every request, never from the cookie.
 */
export type Actor = {
  kind: "person" | "token" | "system";
  /** The person, or whom the system acts for. */
  userId: string;
  userName: string;
  userLocale: string | null;
  email: string;
  tenantId: string;
  tenantSlug: string;
  tenantName: string;
  tenantLocale: string;
  currency: string;
  membershipId: string;
  side: Side;
  roles: string[];
  assignedOnly: boolean;
  resellerId: string | null;
  resellerName: string | null;
  resellerSlug: string | null;
  resellerState: string | null;
  resellerModel: "resale" | "agency" | null;
  salesBlocked: boolean;
  signInBlocked: boolean;
  /** Why and since when a reseller is restricted or suspended (ISO 8601). */
  restriction?: { reason: string | null; since: string; storefrontHidden: boolean } | null;
  /** The storefront of the reseller is open; without a reseller the provider's shop, which always is. */
  storefrontOpen?: boolean;
  customerId: string | null;
  customerName: string | null;
  portfolioId: string | null;
  portfolioCurrency: string | null;
  versionId: string | null;
  /** A customer looks on: nothing internal is read, whatever the person may see otherwise. */
  customerMode?: boolean;
  /** What the person keeps of the columns of lists, by the list's name; null where that is nothing. */
  columns?: Record<string, KeptColumns> | null;
  /** Where the request came from, for the audit log; none where a test acts. */
  origin?: Origin;
};

/** Columns of a list that somebody does without, and the widths of others in pixels. */
export type KeptColumns = { hidden: string[]; widths: Record<string, number> };

/** The actor of this request in the given tenant and area, or undefined for guests and strangers; one query, once per request. */
export const findActor = cache(async (tenantSlug: string, side: Side): Promise<Actor | undefined> => {
  const hash = await sessionHash();
  if (!hash) return;
  const actor = await askActor(hash, tenantSlug, side);
  if (!actor) return;
  const shown = actor.side === "reseller" && (await isInCustomerMode(actor.membershipId));
  const origin = originOf(await headers());
  tellActing(origin.request ?? null, actor);
  return {
    ...actor,
    kind: "person",
    email: shownEmail(actor.email),
    origin,
    ...(shown && { customerMode: true }),
  };
});

export type Workspace = {
  membershipId: string;
  tenantId: string;
  tenantSlug: string;
  tenantName: string;
  side: Side;
  companyName: string;
  current: boolean;
  /** The company may not sign in at present. */
  blocked: boolean;
  /** This person may not work here at present; by whom, and why. */
  locked: { byName: string; reason: string } | null;
  /** Why, where it is blocked; and since when its company is in its present state (ISO 8601). */
  blockedReason: string | null;
  blockedSince: string | null;
  /** It asks for a fresh sign-in (architecture.md §5). */
  expired: boolean;
};

/** Whether a part of this page needs the workspaces beside the actor, and what was found where one query asked for both. */
const besides = cache((): { wanted?: true; found?: Promise<Workspace[]> } => ({}));

/** The frame of an area says it before anybody asks for the actor: then the workspaces come with the same query. */
export const wantWorkspaces = (): void => {
  besides().wanted = true;
};

async function askActor(hash: Buffer, tenantSlug: string, side: Side) {
  const beside = besides();
  if (!beside.wanted) return telling(askSession.actor(hash, tenantSlug, side));
  const both = telling(askSession.both(hash, tenantSlug, side));
  beside.found = both.then(({ workspaces }) => workspaces);
  const [{ actor }] = await Promise.all([both, beside.found]);
  return actor;
}

/** Every workspace of the signed-in person; empty for guests. */
export const listWorkspaces = cache(async (): Promise<Workspace[]> => {
  const hash = await sessionHash();
  if (!hash) return [];
  return besides().found ?? telling(askSession.workspaces(hash));
});

/** What a failed look says carries the number of the request, as all faults behind it do. */
const telling = <T>(look: Promise<T>): Promise<T> =>
  look.catch(async (error) => {
    throw await numbered(error);
  });

/** The hash of this request's session token, or undefined where the cookie is missing or not ours. */
export const sessionHash = cache(async (): Promise<Buffer | undefined> => {
  const session = openSession((await cookies()).get(sessionCookieName())?.value);
  return session && hashToken(session.token);
});
