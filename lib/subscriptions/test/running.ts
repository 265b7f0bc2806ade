import { newId } from "@/db/columns";
import { type LineSnapshot, orderLines, orders, subscriptionChanges, subscriptions } from "@/db/schema";
import { beginOf } from "@/lib/base/calendar";
import { timeZone } from "@/lib/i18n/locale";
import { differenceOf } from "@/lib/subscriptions/running/rules";
import { asOwner } from "@/test/world/acting";
import type { Company } from "@/test/world/companies";
import { orderRow } from "@/test/world/orders";
import { type PutLine, putLine } from "@/test/world/subscriptions";
import type { World } from "@/test/world/world";

type NewSubscription = typeof subscriptions.$inferInsert;

/** Puts in something that the customer of a company runs: three units of 10.00 a month, of which 8.00 are the provider's; its id. */
export function putRunning(
  { tenantId, items }: World,
  company: Company,
  more: Partial<NewSubscription> = {},
  line: PutLine = {},
): Promise<string> {
  const { resellerId, customerId } = company;
  const order = orderRow(company, { state: "completed" });
  return asOwner(tenantId, async (db) => {
    await db.insert(orders).values(order);
    return putLine(
      db,
      order,
      {
        ...{ tenantId, id: newId(), orderId: order.id, resellerId, customerId, position: 1 },
        ...{
          itemId: items[0]?.itemId ?? "",
          offerId: items[0]?.offerId ?? "",
          sku: "NB-1",
          name: "Notebook",
        },
        ...{ offerKind: "rent", period: "month", quantity: 3, retailOneTime: 50_000, commissionBp: 500 },
        ...{ retailRecurring: 1_000, transferRecurring: 800, activatedAt: new Date("2026-03-01T10:00:00Z") },
        snapshot: {
          texts: { de: { name: "Notebook (de)" } },
          ...{ manufacturer: null, itemKind: "product", termMonths: 12, noticeDays: null, renewal: "none" },
        },
        ...line,
      },
      more,
    );
  });
}

/** Puts in many of them in one go, and gives their ids in the same order. */
export function putMany(
  { tenantId, items }: World,
  company: Company,
  many: (Pick<NewSubscription, "firstDay" | "period" | "quantity" | "retailRecurring"> &
    Partial<NewSubscription>)[],
): Promise<string[]> {
  const { resellerId, customerId } = company;
  const order = orderRow(company, { state: "completed" });
  const { itemId = "", offerId = "" } = items[0] ?? {};
  const sold = { itemId, offerId, sku: "NB-1", name: "Notebook", offerKind: "rent" as const };
  const rows = many.map((each, position) => {
    const startedAt = beginOf(each.firstDay, timeZone());
    const id = newId();
    const own = { tenantId, id, orderId: order.id, resellerId, customerId, ...sold, ...each };
    return {
      ...own,
      lineId: id,
      position,
      model: order.model,
      currency: "EUR",
      texts: {},
      startedAt,
    } as const;
  });
  const snapshot: LineSnapshot = {
    ...{
      texts: {},
      manufacturer: null,
      itemKind: "product",
      termMonths: null,
      noticeDays: null,
      renewal: "none",
    },
  };
  return asOwner(tenantId, async (db) => {
    await db.insert(orders).values(order);
    await db
      .insert(orderLines)
      .values(rows.map(({ startedAt: activatedAt, ...row }) => ({ ...row, activatedAt, snapshot })));
    const begun = await db
      .insert(subscriptions)
      .values(rows as NewSubscription[])
      .returning();
    await db.insert(subscriptionChanges).values(
      begun.map((row) => ({
        ...{ tenantId, subscriptionId: row.id, resellerId, customerId, currency: "EUR" },
        ...{
          kind: "started" as const,
          at: row.startedAt,
          quantity: row.quantity,
          ...differenceOf(null, row),
        },
      })),
    );
    return rows.map(({ id }) => id);
  });
}
