import type { Client } from "pg";
import { asOwner } from "@/bench/ids";
import type { Received } from "@/test/smtp";
import type { Acknowledged } from "./people";

/**
 * What became of what was acknowledged, and of the mails: numbers that should be 0, but for those of what there is. A mail that a
 * server took just before its sender was killed goes out once more, under the same id, by which a receiver drops it.
 */
export type Kept = {
  orders: number;
  customers: number;
  mails: number;
  "mails repeated under their id": number;
  "orders lost": number;
  "orders doubled": number;
  "customers lost": number;
  "customers doubled": number;
  "numbers missing": number;
  "mails lost": number;
};

/** Compares what people were told with what the database holds, and with what the mail server took. */
export const compare = (
  ownerUrl: string,
  tenant: string,
  done: Acknowledged[],
  received: Received[],
): Promise<Kept> =>
  asOwner(ownerUrl, tenant, async (client, tenantId) => {
    const keys = (kind: Acknowledged["kind"]) =>
      done.filter((each) => each.kind === kind).map(({ key }) => key);
    const [orders, customers] = [keys("order"), keys("customer")];
    const ofOrders = await counted(client, "orders", "id::text", [tenantId, orders]);
    const ofCustomers = await counted(client, "customers", "name", [tenantId, customers]);
    const { rows } = await client.query(
      `select max(right(number, 5)::int) - min(right(number, 5)::int) + 1 - count(*)::int as gaps from orders
       where tenant_id = $1 and id::text = any ($2)`,
      [tenantId, orders],
    );
    const { rows: kept } = await client.query<{ key: string }>(
      "select job_key as key from mails where recipient like $1",
      [`%@${tenant}.example`],
    );
    const ids = received.map(({ data }) => /^Message-ID:\s+<job-(.+?)@/im.exec(data)?.[1] ?? "");
    return {
      orders: orders.length,
      customers: customers.length,
      mails: kept.length,
      "mails repeated under their id": ids.length - new Set(ids).size,
      "orders lost": orders.length - ofOrders.found,
      "orders doubled": ofOrders.doubled,
      "customers lost": customers.length - ofCustomers.found,
      "customers doubled": ofCustomers.doubled,
      "numbers missing": Math.max(0, rows[0].gaps),
      "mails lost": kept.filter(({ key }) => !ids.includes(key)).length,
    };
  });

async function counted(client: Client, table: string, column: string, values: unknown[]) {
  const { rows } = await client.query<{ found: number; doubled: number }>(
    `select count(distinct ${column})::int as found, count(*)::int - count(distinct ${column})::int as doubled
     from ${table} where tenant_id = $1 and ${column} = any ($2)`,
    values,
  );
  return rows[0] ?? { found: 0, doubled: 0 };
}
