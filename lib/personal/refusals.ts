import { openStates } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import { ask, type Place, type Subject } from "./subject";

/** Why an erasure has to wait: it would leave a company without its admin, or somebody without what was ordered. */
export async function obstacleTo(
  place: Place,
  { of, label, values }: Subject,
): Promise<AppError | undefined> {
  const holds = async (statement: string) => (await ask(place, { statement, values })).count > 0;
  if (of === "person")
    return (await holds(onlyAdmin)) ? new AppError("CONFLICT", "eraseOnlyAdmin", { label }) : undefined;
  if (await holds(openOrders)) return new AppError("CONFLICT", "eraseOrdersOpen", { label });
  if (await holds(running)) return new AppError("CONFLICT", "eraseServicesRun", { label });
}

const onlyAdmin = `select 1 from memberships m
  where m.tenant_id = $tenant and m.user_id = $user and m.closed_at is null and m.side <> 'customer' and 'admin' = any (m.roles)
    and not exists (select 1 from memberships o where o.tenant_id = $tenant and o.side = m.side
      and o.reseller_id is not distinct from m.reseller_id and o.user_id <> m.user_id
      and o.closed_at is null and 'admin' = any (o.roles))`;

const open = openStates.map((state) => `'${state}'`).join(", ");

const openOrders = `select 1 from orders
  where tenant_id = $tenant and customer_id = $customer and state in (${open}) limit 1`;

const running = `select 1 from subscriptions
  where tenant_id = $tenant and customer_id = $customer and ended_at is null limit 1`;
