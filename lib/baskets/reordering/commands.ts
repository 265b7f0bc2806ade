import { AppError } from "@/lib/base/errors";
import { addLines } from "@/lib/baskets/lines/commands";
import type { Reordering } from "@/lib/baskets/schema";
import { findBasket, isCounted, sentForm } from "@/lib/baskets/write";
import type { Scope } from "@/lib/door/scope";
import { getOrdered } from "./queries";

/**
 * Puts what an order held into its customer's basket, at the prices of now; what may not be sold any more is left out.
 * A basket that holds something is left as it is (`open`) until somebody says whether to replace it or to add to it.
 * Throws NOT_FOUND, CONFLICT, also where the basket is no longer the one that was shown, INVALID beyond the limits.
 */
export async function orderAgain(
  scope: Scope,
  given: Reordering,
): Promise<{ customer: string; open: boolean }> {
  const { customerId, lines } = await getOrdered(scope, given.order);
  const form = sentForm("order again", given);
  const basket = await findBasket(scope, customerId);
  const done = { customer: customerId, open: false };
  if (basket && isCounted(basket, form)) return done;
  if (basket?.lineCount && !given.how) return { ...done, open: true };
  if (given.how && basket?.version !== given.version) throw new AppError("CONFLICT", "basketChanged");
  await addLines(scope, customerId, form, lines, given.how === "replace");
  return done;
}
