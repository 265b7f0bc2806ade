import { and, eq } from "drizzle-orm";
import { confirmingCustomers, orders } from "@/db/schema";
import { refusalOf } from "@/lib/base/errors";
import { type UpkeepScope, withSystem, withUpkeep } from "@/lib/door/system";
import { confirmOrder } from "@/lib/orders/fulfilment/commands";

/**
 * Confirms an order that was placed for a customer whose orders need nobody's look, for who said so (audit). Nothing where
 * somebody was faster, or the choice was taken back meanwhile.
 */
export async function confirmAtOnce(tenantId: string, order: string): Promise<void> {
  const due = await withUpkeep(tenantId, (scope) => findDue(scope, order));
  if (!due) return;
  const { version, ...onBehalfOf } = due;
  try {
    await withSystem({ tenantId, permission: "order:fulfil", onBehalfOf }, (scope) =>
      confirmOrder(scope, { order, version }),
    );
  } catch (error) {
    if (refusalOf(error)?.code !== "CONFLICT") throw error;
  }
}

async function findDue({ actor, tx }: UpkeepScope, id: string) {
  const [found] = await tx
    .select({
      version: orders.version,
      id: confirmingCustomers.chosenBy,
      name: confirmingCustomers.chosenByName,
    })
    .from(orders)
    .innerJoin(
      confirmingCustomers,
      and(
        eq(confirmingCustomers.tenantId, orders.tenantId),
        eq(confirmingCustomers.customerId, orders.customerId),
      ),
    )
    .where(and(eq(orders.tenantId, actor.tenantId), eq(orders.id, id), eq(orders.state, "placed")));
  return found;
}
