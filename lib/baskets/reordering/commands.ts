import type { Scope } from "@/lib/scope";
import { addLines } from "../lines/commands";
import type { Reordering } from "../schema";
import { getOrdered } from "./queries";

/**
 * Puts what an order held into its customer's basket, on top of what is in it, at the prices of now; what may not be
 * sold any more is left out. Returns whose basket it is. Throws NOT_FOUND, CONFLICT, INVALID beyond the limits.
 */
export async function orderAgain(scope: Scope, { order, key }: Reordering): Promise<{ customer: string }> {
  const { customerId, lines } = await getOrdered(scope, order);
  await addLines(scope, customerId, key, lines);
  return { customer: customerId };
}
