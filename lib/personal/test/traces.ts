import type { Client } from "pg";
import { inTransaction } from "@/db/in-transaction";
import { localSetting } from "@/db/setting";
import { personalTables } from "@/lib/database/privacy";

type Asked = { statement: string; values: unknown[] };

/** The first value of a tenant's first row, as its owner sees it. */
export const firstAsOwner = (client: Client, tenant: string, { statement, values }: Asked) =>
  inTransaction(client, async () => {
    await client.query(localSetting("tenant_id", tenant));
    return Object.values((await client.query(statement, values)).rows[0] ?? {})[0] as string;
  });

/** What else may tell of the person: mails, a link, a contact of a customer, and an order that names it. */
export async function leaveTraces(client: Client, tenant: string, address: string) {
  const first = (statement: string, values: unknown[] = [tenant]) =>
    firstAsOwner(client, tenant, { statement, values });
  await client.query(
    "insert into mails (id, recipient, subject, text, html) values (gen_random_uuid(), $1, '', '', '')",
    [address],
  );
  await client.query(
    "insert into tokens (id, purpose, token_hash, email, expires_at) values (gen_random_uuid(), 'password-reset', '\\x02', $1, now())",
    [address],
  );
  for (const key of [`sign-in account:${address}`, `sign-in account:other-${address}`])
    await client.query("insert into rate_limits (key) values ($1)", [key]);
  const knows = await first(
    "select id from customers where tenant_id = $1 and reseller_id is not null and name <> 'Muster GmbH' limit 1",
  );
  const ofKnows = [tenant, knows];
  const reseller = await first("select reseller_id from customers where tenant_id = $1 and id = $2", ofKnows);
  await first(
    `insert into customer_contacts (tenant_id, id, customer_id, reseller_id, name, email, main)
     values ($1, gen_random_uuid(), $2, $3, 'Somebody', $4, false)`,
    [...ofKnows, reseller, address],
  );
  await first("update customers set people = $3 where tenant_id = $1 and id = $2", [...ofKnows, address]);
  const order = await first("select id from orders where tenant_id = $1 limit 1");
  await first("update orders set contact = $3 where tenant_id = $1 and id = $2", [
    tenant,
    order,
    JSON.stringify({ email: address }),
  ]);
}

/** The tables of all tenants in which some row holds these words. */
export async function tablesOfAllWith(client: Client, words: string): Promise<string[]> {
  const found: string[] = [];
  await client.query("begin");
  for (const table of Object.keys(personalTables).sort()) {
    await client.query(`alter table ${table} no force row level security`);
    const { rowCount } = await client.query(
      `select from ${table} t where position(lower($1) in lower(t::text)) > 0 limit 1`,
      [words],
    );
    if (rowCount) found.push(table);
  }
  await client.query("rollback");
  return found;
}
