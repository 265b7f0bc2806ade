import { and, eq, exists, sql } from "drizzle-orm";
import { confirmingCustomers } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";

/** Whether the orders of a customer in reach are confirmed as soon as they are placed. */
export async function isConfirmedAtOnce({ actor, tx }: Scope, customerId: string): Promise<boolean> {
  const found = tx
    .select({ one: sql`1` })
    .from(confirmingCustomers)
    .where(
      and(eq(confirmingCustomers.tenantId, actor.tenantId), eq(confirmingCustomers.customerId, customerId)),
    );
  const { rows } = await tx.execute<{ found: boolean }>(sql`select ${exists(found)} as found`);
  return rows[0]?.found ?? false;
}
