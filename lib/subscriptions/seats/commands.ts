import { and, eq } from "drizzle-orm";
import { customers, subscriptions } from "@/db/schema";
import { AppError, notThere } from "@/lib/base/errors";
import { mayBuy } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { tell } from "@/lib/notifications/commands";
import { findSellableOffers } from "@/lib/sellable/queries";
import { transition } from "@/lib/states/transition";
import { seen } from "@/lib/subscriptions/commands";
import { subscriptionMachine } from "@/lib/subscriptions/machine";
import { priceOn } from "@/lib/subscriptions/prices/rules";
import { ofCustomer, subscriptionsInReach } from "@/lib/subscriptions/queries";
import { refuseNeeded } from "@/lib/subscriptions/requests/queries";
import { changeOfSubscription } from "@/lib/subscriptions/rules";
import { noteChanges } from "@/lib/subscriptions/running/commands";
import type { SubscriptionStep } from "@/lib/subscriptions/schema";
import { goesOn, noticeUntil } from "@/lib/subscriptions/terms/rules";
import { chargeFor } from "./rules";
import { MOST_SEATS, type NewSeats } from "./schema";

/**
 * Gives a subscription another number of units: more run from today on and are due pro rata until the next billing day, fewer
 * from the end of the term. Throws CONFLICT, NOT_FOUND, INVALID where the number is the present one.
 */
export async function changeSeats(scope: Scope, given: NewSeats): Promise<{ id: string }> {
  const now = await readSeats(scope, given);
  if (given.quantity === now.quantity) throw new AppError("INVALID", "sameSeats", {}, "quantity");
  if (given.quantity > MOST_SEATS || !Number.isSafeInteger(given.quantity * priceOn(now, today())))
    throw new AppError("INVALID", "seatsTooLarge", {}, "quantity");
  const more = given.quantity > now.quantity;
  await refuseNeeded(scope, given.id, more ? "more" : "fewer");
  return more ? addSeats(scope, now, given) : planSeats(scope, now, given);
}

type Now = Awaited<ReturnType<typeof readSeats>>;

/** At the version that its reader saw: whatever changes it meanwhile makes another one, and the step is refused. */
async function readSeats(scope: Scope, { id, version }: NewSeats) {
  const [found] = await scope.tx
    .select({ ...rated, customerName: customers.name, customerState: customers.state })
    .from(subscriptions)
    .innerJoin(customers, ofCustomer)
    .where(and(subscriptionsInReach(scope), eq(subscriptions.id, id)));
  if (!found) throw notThere();
  if (found.version !== version) throw new AppError("CONFLICT", "edited");
  return found;
}
const rated = {
  version: subscriptions.version,
  resellerId: subscriptions.resellerId,
  customerId: subscriptions.customerId,
  offerId: subscriptions.offerId,
  model: subscriptions.model,
  currency: subscriptions.currency,
  quantity: subscriptions.quantity,
  period: subscriptions.period,
  retailRecurring: subscriptions.retailRecurring,
  transferRecurring: subscriptions.transferRecurring,
  nextRetailRecurring: subscriptions.nextRetailRecurring,
  nextTransferRecurring: subscriptions.nextTransferRecurring,
  nextPriceOn: subscriptions.nextPriceOn,
  commissionBp: subscriptions.commissionBp,
  firstDay: subscriptions.firstDay,
  termBase: subscriptions.termBase,
  term: subscriptions.term,
  termMonths: subscriptions.termMonths,
  termEnd: subscriptions.termEnd,
  noticeDays: subscriptions.noticeDays,
  renewal: subscriptions.renewal,
  blockedOn: subscriptions.blockedOn,
};

async function addSeats(scope: Scope, now: Now, { quantity, on, ...given }: NewSeats) {
  if (on !== today()) throw new AppError("CONFLICT", "effectMoved");
  if (!mayBuy(now.customerState))
    throw new AppError("CONFLICT", "customerNotBuying", { name: now.customerName });
  if (scope.actor.side === "reseller") await refuseUnsellable(scope, now.offerId);
  const by = quantity - now.quantity;
  const { retailOnce, billedOnce, leftOnce } = chargeFor(now, by, on);
  const changed = await transition(scope, subscriptionMachine, "addSeats", seen(scope, { quantity }), {
    ...given,
    words: { by },
  });
  const change = { kind: "more" as const, before: now, after: { ...now, quantity } };
  await noteChanges(scope, new Date(), [{ ...changed, ...change, retailOnce, billedOnce, leftOnce }]);
  await tell(scope, changeOfSubscription(changed, "added", { by }));
  return changed;
}

/** More of something is a sale: what a reseller may no longer sell goes on as it is (domain.md §3.3). */
async function refuseUnsellable(scope: Scope, offerId: string): Promise<void> {
  if (scope.actor.salesBlocked) throw new AppError("CONFLICT", "salesBlocked");
  const sellable = await findSellableOffers(scope, {
    offerIds: [offerId],
    locale: scope.actor.tenantLocale,
  });
  if (!sellable.length) throw new AppError("CONFLICT", "seatsNotSold");
}

/** Fewer is less of what was agreed on, so that a reseller plans it as long as notice could be given; the provider at any time. */
async function planSeats(scope: Scope, now: Now, { quantity: nextQuantity, on: _, ...given }: NewSeats) {
  if (!goesOn(now)) throw new AppError("CONFLICT", "seatsEnd");
  if (scope.actor.side === "reseller" && today() > noticeUntil(now.termEnd, now.noticeDays))
    throw new AppError("CONFLICT", "seatsTooLate");
  const row = await transition(scope, subscriptionMachine, "planSeats", seen(scope, { nextQuantity }), {
    ...given,
    words: { next: nextQuantity },
  });
  await tell(scope, changeOfSubscription(row, "planned", { next: nextQuantity }));
  return row;
}

/** Lets a subscription go on with as many units as it has. Throws CONFLICT, NOT_FOUND. */
export async function keepSeats(scope: Scope, given: SubscriptionStep): Promise<{ id: string }> {
  const rows = seen(scope, { nextQuantity: null });
  const row = await transition(scope, subscriptionMachine, "keepSeats", rows, given);
  await tell(scope, changeOfSubscription(row, "kept"));
  return row;
}
