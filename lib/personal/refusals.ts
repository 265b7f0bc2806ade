import type { Client } from "pg";
import { StartError } from "@/lib/base/env";
import { bound, type Subject } from "./subject";

/** Throws StartError where an erasure would leave a company without its admin, or somebody without what was ordered. */
export async function refuseErasure(client: Client, { of, label, values }: Subject): Promise<void> {
  if (of === "person") {
    const { rowCount } = await client.query(bound(onlyAdmin, values));
    if (rowCount)
      throw new StartError(
        `Nothing was erased: ${label} is the only admin of a company. Let another person be admin there first, then erase`,
      );
    return;
  }
  const { rowCount: open } = await client.query(bound(openOrders, values));
  const { rowCount: running } = await client.query(bound(runningLines, values));
  if (open || running)
    throw new StartError(
      `Nothing was erased: ${label} has ${open ? "orders that are not completed" : "services that still run"}. Complete, return or cancel them first, then erase`,
    );
}

const onlyAdmin = `select from memberships m
  where m.tenant_id = $tenant and m.user_id = $user and m.closed_at is null and m.side <> 'customer' and 'admin' = any (m.roles)
    and not exists (select 1 from memberships o where o.tenant_id = $tenant and o.side = m.side
      and o.reseller_id is not distinct from m.reseller_id and o.user_id <> m.user_id
      and o.closed_at is null and 'admin' = any (o.roles))`;

const openOrders = `select from orders
  where tenant_id = $tenant and customer_id = $customer and state in ('placed', 'information asked', 'confirmed', 'in delivery') limit 1`;

const runningLines = `select from order_lines
  where tenant_id = $tenant and customer_id = $customer and activated_at is not null and ended_at is null
    and retail_recurring is not null limit 1`;
