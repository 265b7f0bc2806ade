import { and, eq, sql } from "drizzle-orm";
import { v5 } from "uuid";
import { newId } from "@/db/columns";
import { orderLines, orders, tenants } from "@/db/schema";
import { checkedLines } from "@/lib/baskets/checked/queries";
import { getBuyer, ofSeller } from "@/lib/baskets/reach/queries";
import { clearBasket, lockBasket } from "@/lib/baskets/write";
import { mayBuy } from "@/lib/customers/rules";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs";
import type { Scope } from "@/lib/scope";
import type { Price } from "@/lib/sellable/rules";
import type { SaleTerms } from "@/lib/sellable/terms/queries";
import { together } from "@/lib/together";
import { record } from "../commands";
import { listDestinations } from "../destination/queries";
import { destinationAmong, snapshotOf } from "../destination/rules";
import { orderNumber, totalsOf } from "../rules";
import { readLivePortfolio, readSeller } from "./queries";
import type { PlacedOrder } from "./schema";

type Placed = { id: string; number: string };
type OrderRow = typeof orders.$inferInsert;

/**
 * Places a basket of the actor's company as an order, at the prices of this moment (domain.md §3.3), and empties it. One
 * version of a basket gives one order, however often it is sent. Throws NOT_FOUND, and CONFLICT where anything is no
 * longer as it was told; then nothing was written.
 */
export async function placeOrder(scope: Scope, given: PlacedOrder): Promise<Placed> {
  const { actor } = scope;
  const basket = await lockBasket(scope, given.basket);
  const idempotencyKey = v5(`${basket.id} ${given.version}`, actor.resellerId ?? actor.tenantId);
  if (basket.version !== given.version) return findPlaced(scope, idempotencyKey);
  const [seller, buyer, destinations] = await together([
    actor.side === "reseller" ? readSeller(scope) : null,
    getBuyer(scope, basket.customerId),
    listDestinations(scope, basket.customerId),
  ]);
  if (seller?.salesBlocked) throw new AppError("CONFLICT", "salesBlocked");
  if (!mayBuy(buyer.state)) throw new AppError("CONFLICT", "customerNotBuying", { name: buyer.name });
  const destination = destinationAmong(destinations, given);
  const { versionId, currency } = seller
    ? await lockPortfolio(scope, seller.portfolioId)
    : { versionId: null, currency: actor.currency };
  const lines = await linesToPlace(scope, basket.id, versionId);
  const totals = totalsOf(lines);
  if (!Object.values(totals).every(Number.isSafeInteger)) throw new AppError("INVALID", "orderTooLarge");
  const order = {
    ...totals,
    tenantId: actor.tenantId,
    id: newId(),
    resellerId: actor.resellerId,
    customerId: buyer.id,
    resellerName: seller?.name ?? null,
    customerName: buyer.name,
    model: seller?.model ?? ("direct" as const),
    currency,
    lineCount: lines.length,
    reference: given.reference,
    note: given.note,
    ...snapshotOf(destination),
    placedAt: new Date(),
    placedBy: actor.userId,
    placedByName: actor.userName,
    idempotencyKey,
  };
  await clearBasket(scope, basket, given.key);
  return write(scope, order, lines, versionId);
}

/** The order that this version of a basket became; refuses where the basket only changed since. */
async function findPlaced({ actor, tx }: Scope, idempotencyKey: string): Promise<Placed> {
  const [found] = await tx
    .select({ id: orders.id, number: orders.number })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, actor.tenantId),
        ofSeller(actor, orders.resellerId),
        eq(orders.idempotencyKey, idempotencyKey),
      ),
    );
  if (!found) throw new AppError("CONFLICT", "basketChanged");
  return found;
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

type Line = SaleTerms & {
  quantity: number;
  retailOneTime: number | null;
  retailRecurring: number | null;
  ownPrice: Price | null;
};

/** The lines of a basket with everything an order remembers of them; refuses where one is not as it was told. */
async function linesToPlace(scope: Scope, basketId: string, versionId: string | null): Promise<Line[]> {
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

/** The number comes after every check and right before the writes: its row stays locked until commit. */
async function write(scope: Scope, order: Omit<OrderRow, "number">, lines: Line[], versionId: string | null) {
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
  portfolioVersionId: string | null,
): typeof orderLines.$inferInsert {
  const { texts, manufacturer, itemKind, termMonths, noticeDays, renewal, ownPrice, ...rest } = line;
  const {
    floorBp: _,
    ceilingBp: _ceiling,
    ownOneTime: _once,
    ownRecurring: _recurring,
    currency: _currency,
    ...columns
  } = rest;
  return {
    ...columns,
    tenantId,
    orderId,
    resellerId,
    customerId,
    position,
    portfolioVersionId,
    snapshot: { texts: shortTexts(texts), manufacturer, itemKind, termMonths, noticeDays, renewal, ownPrice },
  };
}

const shortTexts = (texts: SaleTerms["texts"]) =>
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
    values: {
      number: order.number,
      reseller: order.resellerName ?? actor.tenantName,
      customer: order.customerName,
    },
    path: `/${actor.tenantSlug}/provider/orders/${id}`,
    from: actor.resellerName ?? actor.tenantName,
  });
}
