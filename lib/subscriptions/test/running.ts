import { newId } from "@/db/columns";
import { orders, type subscriptions } from "@/db/schema";
import { asOwner } from "@/test/world/acting";
import type { Company } from "@/test/world/companies";
import { orderRow } from "@/test/world/orders";
import { type PutLine, putLine } from "@/test/world/subscriptions";
import type { World } from "@/test/world/world";

/** Puts in something that the customer of a company runs: three units of 10.00 a month, of which 8.00 are the provider's; its id. */
export function putRunning(
  { tenantId, items }: World,
  company: Company,
  more: Partial<typeof subscriptions.$inferInsert> = {},
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
