import type { Scope } from "@/lib/door/scope";
import { getSubscription } from "@/lib/subscriptions/queries";

/** A subscription as it is before its number of units changes. Throws NOT_FOUND. */
export const getSeats = (scope: Scope, { subscription }: { subscription: string }) =>
  getSubscription(scope, subscription);
