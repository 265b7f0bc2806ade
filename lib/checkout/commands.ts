import { and, eq, sql } from "drizzle-orm";
import { v5 } from "uuid";
import { newId } from "@/db/columns";
import { orders } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import { checkedLines } from "@/lib/baskets/checked/queries";
import { getBuyer } from "@/lib/baskets/reach/queries";
import { clearBasket, lockBasket, sentForm } from "@/lib/baskets/write";
import { ofSeller } from "@/lib/customers/reach/queries";
import { mayBuy } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";
import { closeOrdered } from "@/lib/enquiries/follow-up/commands";
import { contentOf } from "@/lib/forms/key";
import { timeZone, yearOf } from "@/lib/i18n/locale";
import { enqueue } from "@/lib/jobs/queue";
import { orderNumber } from "@/lib/numbers/rules";
import { isConfirmedAtOnce } from "@/lib/orders/confirming/queries";
import { listDestinations } from "@/lib/orders/destination/queries";
import { destinationAmong, snapshotOf } from "@/lib/orders/destination/rules";
import { totalsOf } from "@/lib/orders/rules";
import { billedTotals } from "@/lib/pricing/billing/rules";
import { readLivePortfolio, readSeller } from "./queries";
import type { PlacedOrder } from "./schema";
import { type Placed, type PlacedLine, writeOrder } from "./write";

/**
 * Places a basket of the actor's company as an order, at the prices of this moment (domain.md §3.3), and empties it. One
 * version of a basket gives one order, however often it is sent. Throws NOT_FOUND, and CONFLICT where anything is no
 * longer as it was quoted, or the order was placed with other words or another destination; then nothing was written.
 */
export async function placeOrder(scope: Scope, given: PlacedOrder): Promise<Placed> {
  const { actor } = scope;
  const basket = await lockBasket(scope, given.basket);
  const idempotencyKey = v5(`${basket.id} ${given.version}`, actor.resellerId ?? actor.tenantId);
  const formContent = contentOf(wordsOf(given));
  if (basket.version !== given.version) return findPlaced(scope, idempotencyKey, formContent);
  const [seller, buyer, destinations, isConfirmed] = await together([
    actor.side === "reseller" ? readSeller(scope) : null,
    getBuyer(scope, basket.customerId),
    listDestinations(scope, basket.customerId),
    isConfirmedAtOnce(scope, basket.customerId),
  ]);
  if (seller?.salesBlocked) throw new AppError("CONFLICT", "salesBlocked");
  if (!mayBuy(buyer.state)) throw new AppError("CONFLICT", "customerNotBuying", { name: buyer.name });
  const destination = destinationAmong(destinations, given);
  const { versionId, currency } = seller
    ? await lockPortfolio(scope, seller.portfolioId)
    : { versionId: null, currency: actor.currency };
  const lines = await linesToPlace(scope, basket.id, versionId);
  const model = seller?.model ?? ("direct" as const);
  const totals = { ...totalsOf(lines), ...billedTotals(model, lines) };
  if (!Object.values(totals).every(Number.isSafeInteger)) throw new AppError("INVALID", "orderTooLarge");
  const order = {
    ...totals,
    tenantId: actor.tenantId,
    id: newId(),
    resellerId: actor.resellerId,
    customerId: buyer.id,
    resellerName: seller?.name ?? null,
    customerName: buyer.name,
    model,
    currency,
    lineCount: lines.length,
    reference: given.reference,
    note: given.note,
    ...snapshotOf(destination),
    placedAt: new Date(),
    placedBy: actor.userId,
    placedByName: actor.userName,
    idempotencyKey,
    formContent,
    portfolioVersionId: versionId,
  };
  const year = yearOf(order.placedAt, timeZone());
  const [number] = await together([
    nextNumber(scope, year),
    clearBasket(scope, basket, sentForm("place", given)),
  ]);
  if (basket.enquiryId) await closeOrdered(scope, basket.enquiryId, number);
  const placed = await writeOrder(scope, { ...order, number }, lines);
  if (isConfirmed) await enqueue(scope.tx, "confirm-order", { order: placed.id });
  return placed;
}

/** What of a form the order keeps; the same basket with other words is not the same order. */
const wordsOf = ({ reference, note, deliveryAddress, billingAddress, contact }: PlacedOrder) => ({
  ...{ reference, note, deliveryAddress, billingAddress, contact },
});

/** The order that this version of a basket became; refuses where the basket only changed since, or it was placed with other words. */
async function findPlaced({ actor, tx }: Scope, idempotencyKey: string, content: string): Promise<Placed> {
  const [found] = await tx
    .select({ id: orders.id, number: orders.number, formContent: orders.formContent })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, actor.tenantId),
        ofSeller(actor, orders.resellerId),
        eq(orders.idempotencyKey, idempotencyKey),
      ),
    );
  if (!found) throw new AppError("CONFLICT", "basketChanged");
  const { id, number } = found;
  if (found.formContent !== content) throw new AppError("CONFLICT", "orderPlacedBefore", { number });
  return { id, number };
}

/** Holds off a new version of the portfolio until commit; publishing takes the same lock for itself alone. */
async function lockPortfolio(scope: Scope, portfolioId: string | null) {
  const { actor, tx } = scope;
  const changed = () => new AppError("CONFLICT", "orderChanged");
  if (!portfolioId || portfolioId !== actor.portfolioId) throw changed();
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${portfolioId}::text, 0))`);
  const portfolio = await readLivePortfolio(scope, portfolioId);
  // The scope sees the entries of the version that was live when the request began; a later one asks for a new look.
  if (!portfolio?.liveVersionId || actor.versionId !== portfolio.liveVersionId) throw changed();
  return { versionId: portfolio.liveVersionId, currency: portfolio.currency };
}

/** The lines of a basket with everything an order remembers of them; refuses where one is not as it was quoted. */
async function linesToPlace(scope: Scope, basketId: string, versionId: string | null): Promise<PlacedLine[]> {
  const lines = await checkedLines(scope, basketId, versionId);
  if (!lines.length) throw new AppError("INVALID", "orderEmpty");
  return lines.map(({ now, check, quantity, own }) => {
    if (!now || check.standing !== "fits") throw new AppError("CONFLICT", "orderChanged");
    const ownPrice = own.oneTime === null && own.recurring === null ? null : own;
    return {
      ...now,
      quantity,
      retailOneTime: check.price.oneTime,
      retailRecurring: check.price.recurring,
      ownPrice,
    };
  });
}

/** The next number; it comes after every check and right before the writes, since its row stays locked until commit. */
async function nextNumber({ tx }: Scope, year: number) {
  const { rows } = await tx.execute<{ value: number }>(
    sql`select kontor_next_number('order', ${year}::integer) as value`,
  );
  return orderNumber(year, Number(rows[0]?.value));
}
