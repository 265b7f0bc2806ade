import { and, arrayContains, eq, isNull } from "drizzle-orm";
import { memberships, resellers } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { AppError } from "@/lib/base/errors";
import { portalPath } from "@/lib/base/paths";
import type { Scope } from "@/lib/door/scope";
import { enqueue } from "@/lib/jobs/queue";
import type { MailTemplate } from "@/lib/mail/job";
import { type ResellerState, resellerMachine } from "@/lib/resellers/machine";
import { aboutReseller } from "@/lib/resellers/rules";
import type { Reactivation, Restriction, Suspension } from "@/lib/resellers/schema";
import type { ResellerValues, WrittenReseller } from "@/lib/resellers/write";
import { type SeenRows, transition } from "@/lib/states/transition";

/**
 * Suspends a reseller by the chosen degrees, at once for running sessions too, and mails its admins. The services of its
 * customers run on (domain.md §3.9). Throws NOT_FOUND, INVALID without a degree, CONFLICT with the current state.
 */
export async function suspendReseller(scope: Scope, given: Suspension): Promise<void> {
  const { degree } = given;
  if (!degree.length) throw new AppError("INVALID", "degreeMissing", {}, "degree");
  // A suspension takes away; what was blocked before, as by a restriction, stays blocked.
  const values = {
    ...(degree.includes("sales") && { salesBlocked: true }),
    ...(degree.includes("sign-in") && { signInBlocked: true }),
    ...(degree.includes("storefront") && { storefrontOpen: false }),
  };
  await move(scope, "suspend", given, { values, after: { degree }, mail: "reseller-suspended" });
}

/**
 * Stops new sales of a reseller and mails its admins; it still signs in and looks after its customers, also where it was
 * suspended before. Throws NOT_FOUND, CONFLICT with the current state.
 */
export const restrictReseller = (scope: Scope, given: Restriction): Promise<void> =>
  move(scope, "restrict", given, {
    values: { salesBlocked: true, signInBlocked: false },
    mail: "reseller-restricted",
  });

/** Lifts a suspension or restriction in all degrees and mails the admins. Throws NOT_FOUND, CONFLICT with the current state. */
export function activateReseller(scope: Scope, given: Reactivation): Promise<void> {
  const { storefront } = given;
  const values = { salesBlocked: false, signInBlocked: false, ...(storefront && { storefrontOpen: true }) };
  return move(scope, "activate", given, { values, after: { storefront }, mail: "reseller-activated" });
}

type Notice = Extract<MailTemplate, "reseller-suspended" | "reseller-restricted" | "reseller-activated">;

async function move(
  scope: Scope,
  verb: "suspend" | "restrict" | "activate",
  { reseller: id, version, reason }: { reseller: string; version: number; reason: string },
  { values, after, mail }: { values: ResellerValues; after?: object; mail: Notice },
): Promise<void> {
  const seen = { id, version, reason, after };
  const moved = await transition(scope, resellerMachine, verb, rowsOf(scope, values), seen);
  await mailAdmins(scope, moved, mail, reason);
}

const rowsOf = ({ actor, tx }: Scope, values: ResellerValues): SeenRows<ResellerState, WrittenReseller> => ({
  table: resellers,
  state: resellers.state,
  reach: eq(resellers.tenantId, actor.tenantId),
  write: ({ to, at, reason }, which) =>
    tx
      .update(resellers)
      .set({
        ...values,
        state: to,
        stateChangedAt: at,
        stateChangedBy: actor.userId,
        stateReason: reason,
        ...nextVersion(resellers),
      })
      .where(which)
      .returning({ id: resellers.id, name: resellers.name }),
  about: aboutReseller,
});

async function mailAdmins(
  { actor, tx }: Scope,
  { id, name }: WrittenReseller,
  template: Notice,
  reason: string,
): Promise<void> {
  const admins = await tx
    .select({ email: memberships.email })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.side, "reseller"),
        eq(memberships.resellerId, id),
        arrayContains(memberships.roles, ["admin"]),
        isNull(memberships.closedAt),
        isNull(memberships.lockedAt),
      ),
    );
  for (const { email } of admins) {
    await enqueue(tx, "mail", {
      template,
      to: email,
      values: { tenant: actor.tenantName, company: name, reason },
      path: portalPath(`/${actor.tenantSlug}/reseller`),
      from: actor.tenantName,
    });
  }
}
