import type { Scope } from "@/lib/scope";
import { addLines } from "../lines/commands";
import type { Reordering } from "../schema";
import { sentForm } from "../write";
import { getOrdered } from "./queries";

/**
 * Puts what an order held into its customer's basket, on top of what is in it, at the prices of now; what may not be
 * sold any more is left out. Returns whose basket it is. Throws NOT_FOUND, CONFLICT, INVALID beyond the limits.
 */
export async function orderAgain(scope: Scope, given: Reordering): Promise<{ customer: string }> {
  const { customerId, lines } = await getOrdered(scope, given.order);
  await addLines(scope, customerId, sentForm("order again", given), lines);
  return { customer: customerId };
}
