import { Client } from "pg";
import { inTransaction } from "@/db/in-transaction";
import { confineToLarge } from "@/db/seed/large";

/**
 * What the limit and the bare server read: for each list one flat table of its own, without policies, with the list's index
 * and the columns that its page shows.
 */
const lists = {
  catalogue: `select e.version_id as owner, e.sort_name as sort, e.id, e.sort_name as c1, i.sku as c2, i.manufacturer as c3, o.kind as c4,
    e.suggested_one_time as c5, e.suggested_recurring as c6, e.transfer_one_time as c7, e.transfer_recurring as c8
    from portfolio_entries e join items i on i.tenant_id = e.tenant_id and i.id = e.item_id join offers o on o.tenant_id = e.tenant_id and o.id = e.offer_id
    where e.tenant_id = $1 and e.on_sale`,
  customers: `select c.reseller_id as owner, c.name as sort, c.id, c.name as c1, a.city as c2, k.name as c3, c.state as c4
    from customers c left join customer_addresses a on a.tenant_id = c.tenant_id and a.customer_id = c.id and a.billing = 'default'
    left join customer_contacts k on k.tenant_id = c.tenant_id and k.customer_id = c.id and k.main where c.tenant_id = $1`,
  orders: `select reseller_id as owner, placed_at as sort, id, number as c1, customer_name as c2, reference as c3, placed_at as c4, line_count as c5,
    one_time_total as c6, monthly_total as c7, state as c8 from orders where tenant_id = $1`,
  queue: `select tenant_id as owner, placed_at as sort, id, number as c1, customer_name as c2, reseller_name as c3, placed_at as c4, line_count as c5,
    one_time_total as c6, monthly_total as c7, state as c8 from orders where tenant_id = $1 and state = 'placed'`,
  product: `select i.tenant_id as owner, o.position as sort, i.id, i.name as c1, i.sku as c2, i.manufacturer as c3, i.texts -> 'de' ->> 'summary' as c4,
    i.texts -> 'de' ->> 'description' as c5, o.kind as c6, o.one_time as c7, o.recurring as c8
    from items i join offers o on o.tenant_id = i.tenant_id and o.item_id = i.id where i.tenant_id = $1`,
};
export type List = keyof typeof lists;

/** What an order and a customer are written to: the same columns and indexes, without foreign keys. */
const written = [
  "orders",
  "order_lines",
  "audit_entries",
  "number_ranges",
  "customers",
  "customer_addresses",
  "customer_contacts",
];

/** Makes the tables of the limit and the bare server from the rows of these tenants. */
export async function makeTables(ownerUrl: string, tenants: string[]): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("drop schema if exists bench cascade");
    await client.query("create schema bench");
    await client.query("create table bench.sessions (id uuid primary key, name text)");
    for (const [at, tenant] of tenants.entries())
      await inTransaction(client, () => copyLists(client, tenant, at === 0));
    for (const [name, columns] of indexed) await client.query(`create index on bench.${name} (${columns})`);
    for (const name of written)
      await client.query(`create table bench.new_${name} (like public.${name} including all)`);
    await client.query(
      `create table bench.new_jobs (id bigint generated always as identity primary key, task text, payload json,
         run_at timestamptz default now(), attempts int default 0)`,
    );
    await client.query("create index on bench.new_jobs (run_at, id)");
    const all = [...Object.keys(lists), "new_jobs", ...written.map((name) => `new_${name}`)];
    await client.query(`vacuum (analyze) ${all.map((name) => `bench.${name}`).join(", ")}`);
  } finally {
    await client.end();
  }
}

const indexed = Object.keys(lists).map(
  (name) => [name, name === "product" ? "id, sort" : "owner, sort, id"] as const,
);

async function copyLists(client: Client, tenant: string, first: boolean) {
  const id = await confineToLarge(client, tenant);
  await client.query("insert into bench.sessions values ($1, 'Admin')", [id]);
  for (const [name, select] of Object.entries(lists)) {
    const into = first ? `create table bench.${name} as` : `insert into bench.${name}`;
    await client.query(`${into} ${select.replaceAll("$1", `'${id}'`)}`);
  }
}
