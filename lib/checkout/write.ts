import { orderLines, orders } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { together } from "@/lib/base/together";
import type { Scope } from "@/lib/door/scope";
import { tellOfOrders } from "@/lib/orders/commands";
import { aboutOrder } from "@/lib/orders/rules";
import type { Price } from "@/lib/pricing/rules";
import type { SaleTerms } from "@/lib/sellable/terms/queries";

export type Placed = { id: string; number: string };
/** A row of orders, with the version of the portfolio that its lines remember. */
type PlacedRow = typeof orders.$inferInsert & { id: string; portfolioVersionId: string | null };

/** What an order remembers of a line. */
export type PlacedLine = SaleTerms & {
  quantity: number;
  retailOneTime: number | null;
  retailRecurring: number | null;
  ownPrice: Price | null;
};

/** In one message to the database, the order before its lines, so that others wait for their number as little as possible. */
export async function writeOrder(scope: Scope, order: PlacedRow, lines: PlacedLine[]): Promise<Placed> {
  const { tx } = scope;
  const { id, number, resellerId = null, resellerName = null, customerId, customerName, placedBy } = order;
  await together([
    tx.insert(orders).values(order).execute(),
    tx
      .insert(orderLines)
      .values(lines.map((line, index) => rowOf(order, line, index + 1)))
      .execute(),
    record(scope, "order-placed", aboutOrder({ id, number, resellerId, customerId })),
    tellOfOrders(scope, "order-placed", [
      { id, number, resellerId, resellerName, customerId, customerName, placedBy },
    ]),
  ]);
  return { id, number };
}

const rowOf = (
  { tenantId, id: orderId, resellerId, customerId, portfolioVersionId }: PlacedRow,
  line: PlacedLine,
  position: number,
): typeof orderLines.$inferInsert => ({
  tenantId,
  orderId,
  resellerId,
  customerId,
  position,
  portfolioVersionId,
  offerId: line.offerId,
  itemId: line.itemId,
  sku: line.sku,
  name: line.name,
  offerKind: line.offerKind,
  period: line.period,
  quantity: line.quantity,
  suggestedOneTime: line.suggestedOneTime,
  suggestedRecurring: line.suggestedRecurring,
  transferOneTime: line.transferOneTime,
  transferRecurring: line.transferRecurring,
  commissionBp: line.commissionBp,
  retailOneTime: line.retailOneTime,
  retailRecurring: line.retailRecurring,
  snapshot: snapshotOf(line),
});

/** What is only shown of a line, and compared with what is sold later. */
const snapshotOf = ({
  texts,
  manufacturer,
  itemKind,
  termMonths,
  noticeDays,
  renewal,
  leadDays,
  toOrder,
  ownPrice,
}: PlacedLine) => ({
  texts: shortTexts(texts),
  manufacturer,
  itemKind,
  termMonths,
  noticeDays,
  renewal,
  leadDays,
  toOrder,
  ownPrice,
});

const shortTexts = (texts: SaleTerms["texts"]) =>
  Object.fromEntries(
    Object.entries(texts).map(([language, { name, summary }]) => [language, { name, summary }]),
  );
