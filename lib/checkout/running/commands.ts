import { and, eq } from "drizzle-orm";
import { basketLines, subscriptions } from "@/db/schema";
import { AppError, notThere } from "@/lib/base/errors";
import { linesIn } from "@/lib/baskets/reach/queries";
import { lockSeen, nameOf, nothing, sentForm, write } from "@/lib/baskets/write";
import { type Scope, scopeFor } from "@/lib/door/scope";
import { subscriptionsInReach } from "@/lib/subscriptions/queries";
import { changeSeats } from "@/lib/subscriptions/seats/commands";
import type { Addition } from "./schema";

/** Where units were added, and how many lines its basket has left. */
export type Added = { subscription: string; customer: string; left: number };

/**
 * Adds the units of one offer in a basket to what the customer runs by it, and takes the line out: they are due as units that
 * are added, and no order is placed for them. The same form twice adds once. Throws NOT_FOUND, and CONFLICT where basket,
 * subscription or day are not as they were seen; then nothing is done.
 */
export async function addToRunning(scope: Scope, given: Addition): Promise<Added> {
  const places = scopeFor(scope, "order:place");
  if (!places) throw new AppError("FORBIDDEN", "forbidden");
  const form = sentForm("add to running", given);
  const { basket, done } = await lockSeen(places, given, form);
  const added = { subscription: given.subscription, customer: basket.customerId };
  if (done) return { ...added, left: basket.lineCount };
  const [running] = await scope.tx
    .select({ quantity: subscriptions.quantity })
    .from(subscriptions)
    .where(
      and(
        subscriptionsInReach(scope),
        eq(subscriptions.id, given.subscription),
        eq(subscriptions.customerId, basket.customerId),
        eq(subscriptions.offerId, given.offer),
      ),
    );
  if (!running) throw notThere();
  const which = and(linesIn(places, basket.id), eq(basketLines.offerId, given.offer));
  const [line] = await scope.tx
    .select({ quantity: basketLines.quantity, quoted: basketLines.quoted })
    .from(basketLines)
    .where(which);
  if (!line) throw new AppError("CONFLICT", "basketChanged");
  if (line.quoted.oneTime) throw new AppError("CONFLICT", "addedOnce");
  const name = await nameOf(places, basket);
  await changeSeats(scope, {
    ...{ id: given.subscription, version: given.seen, on: given.on, reason: null },
    quantity: running.quantity + line.quantity,
  });
  await scope.tx.delete(basketLines).where(which);
  const left = basket.lineCount - 1;
  await write(places, basket, name, {
    ...(left === 0 && nothing),
    form,
    lineCount: left,
    after: { [given.offer]: 0 },
  });
  return { ...added, left };
}
