import { and, eq, sql } from "drizzle-orm";
import { v5 } from "uuid";
import { newId } from "@/db/columns";
import { orderLines, orders, tenants } from "@/db/schema";
import { mayBuy } from "@/lib/customers/rules";
import { AppError, notThere } from "@/lib/errors";
import { enqueue } from "@/lib/jobs";
import type { Scope } from "@/lib/scope";
import { isWithin, rangeOf } from "@/lib/sellable/rules";
import { record } from "../commands";
import { orderNumber, totalsOf } from "../rules";
import { getBuyer, type ReadLine, readLines, readLivePortfolio, readSeller } from "./queries";
import { MOST_LINES, type WantedLine, withQuantities } from "./rules";
import type { PickedLines, PlacedOrder } from "./schema";

/**
 * The lines of an order being put together after somebody typed quantities; writes nothing. Throws INVALID beyond the
 * limits, and for a review of nothing.
 */
export function pickLines({ lines, offer, quantity, go }: PickedLines): WantedLine[] {
  const typed = offer.map((offerId, index) => ({ offerId, quantity: quantity[index] ?? null }));
  const picked = withQuantities(lines, typed);
  if (picked.length > MOST_LINES) throw new AppError("INVALID", "orderTooLong", { most: MOST_LINES });
  if (go === "review" && !picked.length) throw new AppError("INVALID", "orderEmpty");
  return picked;
}

type Placed = { id: string; number: string };
type OrderRow = typeof orders.$inferInsert;

/**
 * Places an order of the actor's reseller for one of its customers, at the prices of this moment (domain.md §3.3). The
 * same key gives the same order. Throws NOT_FOUND, and CONFLICT where anything is no longer as it was shown; then
 * nothing was written.
 */
export async function placeOrder(scope: Scope, given: PlacedOrder): Promise<Placed> {
  const { actor } = scope;
  if (!actor.resellerId) throw notThere();
  // Made of key and company, so that another company's equal key neither collides nor tells anything.
  const idempotencyKey = v5(given.key, actor.resellerId);
  const before = await lockKey(scope, idempotencyKey);
  if (before) return before;

  const seller = await readSeller(scope);
  if (seller.salesBlocked) throw new AppError("CONFLICT", "salesBlocked");
  const buyer = await getBuyer(scope, given.customer);
  if (!mayBuy(buyer.state)) throw new AppError("CONFLICT", "customerNotBuying", { name: buyer.name });
  const { versionId, currency } = await lockPortfolio(scope, seller.portfolioId, given.versionId);
  const lines = priced(given.lines, await readLines(scope, versionId, offersOf(given.lines)));
  const totals = totalsOf(lines);
  if (!Object.values(totals).every(Number.isSafeInteger)) throw new AppError("INVALID", "orderTooLarge");

  const order = {
    ...totals,
    tenantId: actor.tenantId,
    id: newId(),
    resellerId: actor.resellerId,
    customerId: buyer.id,
    resellerName: seller.name,
    customerName: buyer.name,
    model: seller.model,
    currency,
    lineCount: lines.length,
    reference: given.reference,
    note: given.note,
    placedAt: new Date(),
    placedBy: actor.userId,
    placedByName: actor.userName,
    idempotencyKey,
  };
  return write(scope, order, lines, versionId);
}

const offersOf = (lines: WantedLine[]) => lines.map(({ offerId }) => offerId);

/** Makes submissions of the same key stand in line; the later ones find what the first one placed. */
async function lockKey({ actor, tx }: Scope, idempotencyKey: string): Promise<Placed | undefined> {
  const name = `order ${actor.tenantId} ${idempotencyKey}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}::text, 0))`);
  const [found] = await tx
    .select({ id: orders.id, number: orders.number })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, actor.tenantId),
        eq(orders.resellerId, actor.resellerId ?? actor.tenantId),
        eq(orders.idempotencyKey, idempotencyKey),
      ),
    );
  return found;
}

/** Holds off a new version of the portfolio until commit; publishing takes the same lock for itself alone. */
async function lockPortfolio(scope: Scope, portfolioId: string | null, shown: string) {
  const { actor, tx } = scope;
  const changed = () => new AppError("CONFLICT", "orderChanged");
  if (!portfolioId || portfolioId !== actor.portfolioId) throw changed();
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${portfolioId}::text, 0))`);
  const portfolio = await readLivePortfolio(scope, portfolioId);
  // The scope sees the entries of the version that was live when the request began; a later one asks for a new look.
  if (!portfolio || portfolio.liveVersionId !== shown || actor.versionId !== shown) throw changed();
  return { versionId: shown, currency: portfolio.currency };
}

type Line = ReadLine & WantedLine & { retailOneTime: number | null; retailRecurring: number | null };

/** The wanted lines at the reseller's prices; refuses what is not sellable, and prices out of their range. */
function priced(wanted: WantedLine[], sellable: ReadLine[]): Line[] {
  const byOffer = new Map(sellable.map((line) => [line.offerId, line]));
  return wanted.map(({ offerId, quantity }) => {
    const line = byOffer.get(offerId);
    if (!line) throw new AppError("CONFLICT", "orderLineGone");
    const retailOneTime = line.ownOneTime ?? line.suggestedOneTime;
    const retailRecurring = line.ownRecurring ?? line.suggestedRecurring;
    const allowed = (minor: number | null, suggested: number | null) =>
      minor === null || isWithin(minor, rangeOf(suggested, line.floorBp, line.ceilingBp));
    const unpriced = retailOneTime === null && retailRecurring === null;
    if (
      unpriced ||
      !allowed(retailOneTime, line.suggestedOneTime) ||
      !allowed(retailRecurring, line.suggestedRecurring)
    ) {
      throw new AppError("CONFLICT", "orderPriceRange", { name: line.name });
    }
    return { ...line, quantity, retailOneTime, retailRecurring };
  });
}

/** The number comes after every check and right before the writes: its row stays locked until commit. */
async function write(scope: Scope, order: Omit<OrderRow, "number">, lines: Line[], versionId: string) {
  const { tx } = scope;
  const year = (order.placedAt ?? new Date()).getUTCFullYear();
  const { rows } = await tx.execute<{ value: number }>(
    sql`select kontor_next_number('order', ${year}::integer) as value`,
  );
  const placed = { ...order, number: orderNumber(year, Number(rows[0]?.value)) };
  const [made] = await tx.insert(orders).values(placed).returning({ id: orders.id, number: orders.number });
  if (!made) throw new AppError("CONFLICT", "tryAgain");
  await tx.insert(orderLines).values(lines.map((line, index) => rowOf(placed, line, index + 1, versionId)));
  await record(scope, "order-placed", {
    ...made,
    resellerId: placed.resellerId ?? null,
    customerId: placed.customerId,
  });
  await tellProvider(scope, placed, made.id);
  return made;
}

function rowOf(
  { tenantId, id: orderId = newId(), resellerId, customerId }: OrderRow,
  line: Line,
  position: number,
  portfolioVersionId: string,
): typeof orderLines.$inferInsert {
  const { texts, manufacturer, itemKind, termMonths, noticeDays, renewal, ...rest } = line;
  const { floorBp: _, ceilingBp: _ceiling, ownOneTime: _once, ownRecurring: _recurring, ...columns } = rest;
  return {
    ...columns,
    tenantId,
    orderId,
    resellerId,
    customerId,
    position,
    portfolioVersionId,
    snapshot: { texts: shortTexts(texts), manufacturer, itemKind, termMonths, noticeDays, renewal },
  };
}

const shortTexts = (texts: ReadLine["texts"]) =>
  Object.fromEntries(
    Object.entries(texts).map(([language, { name, summary }]) => [language, { name, summary }]),
  );

async function tellProvider({ actor, tx }: Scope, order: OrderRow, id: string) {
  const [provider] = await tx
    .select({ email: tenants.email })
    .from(tenants)
    .where(eq(tenants.id, actor.tenantId));
  if (!provider?.email) return;
  await enqueue(tx, "mail", {
    template: "order-placed",
    to: provider.email,
    values: { number: order.number, reseller: order.resellerName ?? "", customer: order.customerName },
    path: `/${actor.tenantSlug}/provider/orders/${id}`,
    from: actor.resellerName ?? actor.tenantName,
  });
}
