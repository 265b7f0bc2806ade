import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { tell } from "@/lib/notifications/commands";
import { transition } from "@/lib/states/transition";
import { seen } from "@/lib/subscriptions/commands";
import { subscriptionMachine } from "@/lib/subscriptions/machine";
import { getSubscription, type Subscription } from "@/lib/subscriptions/queries";
import { refuseNeeded } from "@/lib/subscriptions/requests/queries";
import { changeOfSubscription } from "@/lib/subscriptions/rules";
import { canSwitch, extended, extensionsOf } from "./rules";
import type { ExtensionForm, RenewalSwitch } from "./schema";

/** Agrees on another term after the present one, to which notice then leads. Throws CONFLICT, NOT_FOUND, INVALID for a term that cannot follow. */
export async function extendTerm(scope: Scope, { months, ...given }: ExtensionForm): Promise<{ id: string }> {
  if (scope.actor.salesBlocked) throw new AppError("CONFLICT", "salesBlocked");
  const now = await getSubscription(scope, given.id);
  refuseBlocked(now);
  if (!extensionsOf(now, today()).some((each) => each.months === months))
    throw new AppError("INVALID", "notATerm", {}, "months");
  await refuseNeeded(scope, given.id, "renew");
  const row = await transition(scope, subscriptionMachine, "extend", seen(scope, extended(now, months)), {
    ...given,
    words: { months },
  });
  await tell(scope, changeOfSubscription(row, "extended", { months }));
  return row;
}

/** Switches automatic renewal on, or off while notice for the end of the term could be given. Throws CONFLICT, NOT_FOUND. */
export async function switchRenewal(
  scope: Scope,
  { renewal, ...given }: RenewalSwitch,
): Promise<{ id: string }> {
  const now = await getSubscription(scope, given.id);
  if (renewal === "automatic") refuseBlocked(now);
  if (now.renewal === renewal) throw new AppError("CONFLICT", "edited");
  if (!canSwitch(now, today())) throw new AppError("CONFLICT", "switchTooLate");
  await refuseNeeded(scope, given.id, "switch");
  const step = renewal === "automatic" ? "renewItself" : "renewByHand";
  const row = await transition(scope, subscriptionMachine, step, seen(scope, { renewal }), given);
  await tell(scope, changeOfSubscription(row, renewal));
  return row;
}

/** What the provider no longer renews is not renewed by anybody. */
function refuseBlocked({ blockedBy }: Pick<Subscription, "blockedBy">): void {
  if (blockedBy) throw new AppError("CONFLICT", "renewalBlocked", { by: blockedBy });
}
