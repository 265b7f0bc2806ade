import { and, eq } from "drizzle-orm";
import { subscriptionRequests } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { tell } from "@/lib/notifications/commands";
import { getAsked, getNeededYes, mayAskItself } from "./queries";
import {
  aboutRequest,
  askedByCustomers,
  canBeDone,
  effectOf,
  eventOfRequest,
  isForProvider,
  type RequestKind,
} from "./rules";
import type { NewRequest } from "./schema";

type Row = typeof subscriptionRequests.$inferInsert;

/**
 * Asks for a change of what a customer runs: a reseller the provider, where the offer needs its yes, a customer whoever sells to
 * it, where that allows it. Sent twice, it asks once. Throws NOT_FOUND, and CONFLICT where it cannot be done, needs nobody's yes,
 * or another request waits.
 */
export async function askForChange(scope: Scope, given: NewRequest): Promise<{ id: string }> {
  const { actor, tx } = scope;
  const { key, reason } = given;
  const of = await getAsked(scope, given.id);
  if (await isSent(scope, given)) return { id: of.id };
  await refuseUnasked(scope, given.id, given.kind);
  const wanted = wantedOf(given);
  if (!canBeDone(wanted, of, today())) throw new AppError("CONFLICT", "requestNotPossible");
  const askedSide = actor.side === "customer" ? ("customer" as const) : ("reseller" as const);
  const atReseller = askedSide === "customer" && of.resellerId !== null;
  const made = await tx
    .insert(subscriptionRequests)
    .values({
      ...{ tenantId: actor.tenantId, id: key, subscriptionId: of.id },
      ...{ resellerId: of.resellerId, customerId: of.customerId, ...wanted, reason },
      ...{ askedSide, askedBy: actor.userId, askedByName: actor.userName },
      effectOn: effectOf(wanted, of, today()),
      state: atReseller ? "asked" : "with provider",
    } satisfies Row)
    .onConflictDoNothing({ target: [subscriptionRequests.tenantId, subscriptionRequests.id] });
  if (!made.rowCount) {
    // The same form, sent at the same time; of somebody else's it says nothing.
    if (await isSent(scope, given)) return { id: of.id };
    throw new AppError("CONFLICT", "tryAgain");
  }
  // What a customer tells its reseller is between the two, and the provider reads the entry.
  const told = atReseller ? null : reason;
  await record(scope, "subscription-asked", aboutRequest({ ...wanted, askedSide }, of), { reason: told });
  const kind = atReseller ? "subscription-asked" : "subscription-asked-of-provider";
  await tell(scope, eventOfRequest(kind, { ...wanted, askedBy: actor.userId }, of, actor.userName));
  return { id: of.id };
}

/** A kind names what it asks for, and nothing else counts. */
const wantedOf = ({ kind, quantity, months }: Pick<NewRequest, "kind" | "quantity" | "months">) => ({
  kind,
  quantity: kind === "more" || kind === "fewer" ? quantity : null,
  months: kind === "renew" ? months : null,
});

/** Whether this very form has asked already. Throws CONFLICT where it asked for something else. */
async function isSent({ actor, tx }: Scope, given: NewRequest): Promise<boolean> {
  const { kind, quantity, months, subscriptionId, reason } = subscriptionRequests;
  const [before] = await tx
    .select({ kind, quantity, months, subscriptionId, reason })
    .from(subscriptionRequests)
    .where(
      and(
        eq(subscriptionRequests.tenantId, actor.tenantId),
        eq(subscriptionRequests.id, given.key),
        eq(subscriptionRequests.askedBy, actor.userId),
      ),
    );
  if (!before) return false;
  const now = { ...wantedOf(given), subscriptionId: given.id, reason: given.reason };
  const same = (Object.keys(now) as (keyof typeof now)[]).every((each) => before[each] === now[each]);
  if (!same) throw new AppError("CONFLICT", "formUsed");
  return true;
}

async function refuseUnasked(scope: Scope, id: string, kind: RequestKind): Promise<void> {
  if (scope.actor.side === "customer") {
    if (!askedByCustomers.includes(kind) || !(await mayAskItself(scope)))
      throw new AppError("FORBIDDEN", "forbidden");
    return;
  }
  if (!isForProvider(kind, await getNeededYes(scope, id)))
    throw new AppError("CONFLICT", "requestNeedsNobody");
}
