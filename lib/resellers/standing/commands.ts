import { and, arrayContains, eq, isNull } from "drizzle-orm";
import { memberships } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import { portalPath } from "@/lib/base/paths";
import type { Scope } from "@/lib/door/scope";
import { enqueue } from "@/lib/jobs/queue";
import type { MailTemplate } from "@/lib/mail/job";
import { getReseller } from "@/lib/resellers/queries";
import { type ResellerState, statesBefore } from "@/lib/resellers/rules";
import type { Reactivation, Restriction, Suspension } from "@/lib/resellers/schema";
import {
  auditReseller,
  type ResellerValues,
  type WrittenReseller,
  writeReseller,
  wrongState,
} from "@/lib/resellers/write";

/**
 * Suspends a reseller by the chosen degrees, at once for running sessions too, and mails its admins. The services of its
 * customers run on (domain.md §3.9). Throws NOT_FOUND, INVALID without a degree, CONFLICT with the current state.
 */
export async function suspendReseller(scope: Scope, given: Suspension): Promise<void> {
  const { reason, degree } = given;
  if (!degree.length) throw new AppError("INVALID", "degreeMissing", {}, "degree");
  const written = await move(scope, given, "suspended", {
    // A suspension takes away; what was blocked before, as by a restriction, stays blocked.
    ...(degree.includes("sales") && { salesBlocked: true }),
    ...(degree.includes("sign-in") && { signInBlocked: true }),
    ...(degree.includes("storefront") && { storefrontOpen: false }),
  });
  await auditReseller(scope, written, "reseller-suspended", { reason, after: { degree } });
  await mailAdmins(scope, written, "reseller-suspended", reason);
}

/**
 * Stops new sales of a reseller and mails its admins; it still signs in and looks after its customers, also where it was
 * suspended before. Throws NOT_FOUND, CONFLICT with the current state.
 */
export async function restrictReseller(scope: Scope, given: Restriction): Promise<void> {
  const { reason } = given;
  const written = await move(scope, given, "restricted", { salesBlocked: true, signInBlocked: false });
  await auditReseller(scope, written, "reseller-restricted", { reason });
  await mailAdmins(scope, written, "reseller-restricted", reason);
}

/** Lifts a suspension or restriction in all degrees and mails the admins. Throws NOT_FOUND, CONFLICT with the current state. */
export async function activateReseller(scope: Scope, given: Reactivation): Promise<void> {
  const { reason, storefront } = given;
  const written = await move(scope, given, "active", {
    salesBlocked: false,
    signInBlocked: false,
    ...(storefront && { storefrontOpen: true }),
  });
  await auditReseller(scope, written, "reseller-activated", { reason, after: { storefront } });
  await mailAdmins(scope, written, "reseller-activated", reason);
}

async function move(
  scope: Scope,
  at: { reseller: string; version: number; reason: string },
  to: ResellerState,
  values: ResellerValues,
): Promise<WrittenReseller> {
  // The first activation comes with the reseller's own sign-in; here only what was taken away is given back.
  const from: ResellerState[] = statesBefore(to).filter((state) => state !== "onboarding");
  const { state } = await getReseller(scope, at);
  if (!from.includes(state)) throw wrongState(state);
  const by = { stateChangedAt: new Date(), stateChangedBy: scope.actor.userId };
  return writeReseller(scope, at, { ...values, ...by, state: to, stateReason: at.reason }, from);
}

async function mailAdmins(
  { actor, tx }: Scope,
  { id, name }: WrittenReseller,
  template: Extract<MailTemplate, "reseller-suspended" | "reseller-restricted" | "reseller-activated">,
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
