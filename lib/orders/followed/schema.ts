import { z } from "zod";
import { oneOf } from "@/lib/base/fields";
import { pageCursor } from "@/lib/list/page";
import type { OrderState } from "@/lib/orders/machine";

/** An order in one of these states is open. */
export const openStates = [
  "placed",
  "information asked",
  "confirmed",
  "in delivery",
] as const satisfies OrderState[];

/** Which of its orders a customer looks at. */
export const followedFilter = z.object({ state: oneOf(["open"]), page: pageCursor() });
export type FollowedFilter = z.output<typeof followedFilter>;
