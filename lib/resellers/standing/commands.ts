import { eq } from "drizzle-orm";
import { resellers } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { tell } from "@/lib/notifications/commands";
import type { EventKind } from "@/lib/notifications/events";
import { type ResellerState, resellerMachine } from "@/lib/resellers/machine";
import { aboutReseller } from "@/lib/resellers/rules";
import type { Reactivation, Restriction, Suspension } from "@/lib/resellers/schema";
import type { ResellerValues, WrittenReseller } from "@/lib/resellers/write";
import { type SeenRows, transition } from "@/lib/states/transition";

/**
 * Suspends a reseller by the chosen degrees, at once for running sessions too, and tells its admins. The services of its
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
  await move(scope, "suspend", given, { values, after: { degree }, kind: "reseller-suspended" });
}

/**
 * Stops new sales of a reseller and tells its admins; it still signs in and looks after its customers, also where it was
 * suspended before. Throws NOT_FOUND, CONFLICT with the current state.
 */
export const restrictReseller = (scope: Scope, given: Restriction): Promise<void> =>
  move(scope, "restrict", given, {
    values: { salesBlocked: true, signInBlocked: false },
    kind: "reseller-restricted",
  });

/** Lifts a suspension or restriction in all degrees and tells the admins. Throws NOT_FOUND, CONFLICT with the current state. */
export function activateReseller(scope: Scope, given: Reactivation): Promise<void> {
  const { storefront } = given;
  const values = { salesBlocked: false, signInBlocked: false, ...(storefront && { storefrontOpen: true }) };
  return move(scope, "activate", given, { values, after: { storefront }, kind: "reseller-activated" });
}

type Notice = Extract<EventKind, "reseller-suspended" | "reseller-restricted" | "reseller-activated">;

async function move(
  scope: Scope,
  verb: "suspend" | "restrict" | "activate",
  { reseller: id, version, reason }: { reseller: string; version: number; reason: string },
  { values, after, kind }: { values: ResellerValues; after?: object; kind: Notice },
): Promise<void> {
  const seen = { id, version, reason, after };
  const moved = await transition(scope, resellerMachine, verb, rowsOf(scope, values), seen);
  const words = { tenant: scope.actor.tenantName, company: moved.name, reason };
  await tell(scope, { kind, recordId: moved.id, resellerId: moved.id, words });
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
