import { dayAfter } from "@/lib/base/calendar";
import { today } from "@/lib/i18n/locale";
import type { DeliveryState, OrderState } from "@/lib/orders/machine";

/** After how many days an order waits too long: for its confirmation, or once confirmed to be under way where no day was promised (domain.md §4). */
export const LATE_AFTER = { confirming: 2, delivering: 7 };

/** Where a line stands that has not reached its customer yet, so that a day can be promised for it. */
export const awaited = ["waiting", "preparing", "ready", "shipped", "failed"] as const;

/** Whether a line has not reached its customer yet. */
export const isAwaited = (state: DeliveryState): boolean => (awaited as readonly string[]).includes(state);

/** Whether a day is over; one that was not named never is. */
export const isOver = (day: string | null, on = today()): boolean => day !== null && day < on;

type Due = { state: OrderState; placedOn: string; first: string | null };

/**
 * The first day that is promised for what has not arrived of an order, and the day by which it must go on: that one, or a
 * week after it was placed while nothing was promised and nothing has moved (domain.md §4). Neither of one that is not under way.
 */
export function dueOf({ state, placedOn, first }: Due): { promisedOn: string | null; dueOn: string | null } {
  if (state === "in delivery") return { promisedOn: first, dueOn: first };
  if (state !== "confirmed") return { promisedOn: null, dueOn: null };
  return { promisedOn: first, dueOn: first ?? dayAfter(placedOn, LATE_AFTER.delivering) };
}
