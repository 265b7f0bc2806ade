import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { transition } from "@/lib/states/transition";
import { seen } from "@/lib/subscriptions/commands";
import { subscriptionMachine } from "@/lib/subscriptions/machine";
import { getSubscription } from "@/lib/subscriptions/queries";
import { today } from "@/lib/subscriptions/rules";
import { canSwitch, extended, extensionsOf } from "./rules";
import type { ExtensionForm, RenewalSwitch } from "./schema";

/** Agrees on another term after the present one, to which notice then leads. Throws CONFLICT, NOT_FOUND, INVALID for a term that cannot follow. */
export async function extendTerm(scope: Scope, { months, ...given }: ExtensionForm): Promise<{ id: string }> {
  const now = await getSubscription(scope, given.id);
  if (!extensionsOf(now).some((each) => each.months === months))
    throw new AppError("INVALID", "notATerm", {}, "months");
  return transition(scope, subscriptionMachine, "extend", seen(scope, extended(now, months)), {
    ...given,
    words: { months },
  });
}

/** Switches automatic renewal on, or off while notice for the end of the term could be given. Throws CONFLICT, NOT_FOUND. */
export async function switchRenewal(
  scope: Scope,
  { renewal, ...given }: RenewalSwitch,
): Promise<{ id: string }> {
  const now = await getSubscription(scope, given.id);
  if (now.renewal !== renewal && !canSwitch(now, today())) throw new AppError("CONFLICT", "switchTooLate");
  const step = renewal === "automatic" ? "renewItself" : "renewByHand";
  return transition(scope, subscriptionMachine, step, seen(scope, { renewal }), given);
}
