import type { Database, TenantName } from "./database";

/** Ids of one company's records and of its provider's, for filling in routes and forms. */
export type Ids = {
  tenant: TenantName;
  reseller: string;
  resellerSlug: string;
  customer: string;
  order: string;
  placedOrder: string;
  line: string;
  item: string;
  offer: string;
  category: string;
  portfolio: string;
  version: string;
  entry: string;
  member: string;
  invitation: string;
  import: string;
};

/** Looks the ids up in the database: those of the reseller with this slug, and of things it may sell. */
export async function idsOf(database: Database, tenant: TenantName, resellerSlug: string): Promise<Ids> {
  const value = (sql: string, ...values: unknown[]) => database.value(tenant, sql, values);
  const reseller = await value("select id from resellers where slug = $1", resellerSlug);
  const portfolio = await value("select portfolio_id from resellers where id = $1", reseller);
  const version = await value("select live_version_id from portfolios where id = $1", portfolio);
  const entry = await value("select id from portfolio_entries where version_id = $1 and on_sale order by sort_name, id limit 1", version);
  const item = await value("select item_id from portfolio_entries where id = $1", entry);
  const order = await value("select id from orders where reseller_id = $1 order by id limit 1", reseller);
  return {
    tenant,
    reseller,
    resellerSlug,
    portfolio,
    version,
    entry,
    item,
    order,
    customer: await value("select id from customers where reseller_id = $1 order by name, id limit 1", reseller),
    placedOrder: await value(
      "select id from orders where reseller_id = $1 order by (state = 'placed') desc, placed_at desc limit 1",
      reseller,
    ),
    line: await value("select id from order_lines where order_id = $1 order by position limit 1", order),
    offer: await value("select offer_id from portfolio_entries where id = $1", entry),
    category: await value("select category_id from items where id = $1", item),
    member: await value("select id from memberships where reseller_id = $1 order by email desc limit 1", reseller),
    invitation: await value(
      `insert into invitations (tenant_id, id, side, reseller_id, email, roles, token_hash, invited_by, invited_by_name, expires_at)
       select tenant_id, gen_random_uuid(), 'reseller', id, 'open@' || slug || '.example', '{sales}', sha256(random()::text::bytea),
         gen_random_uuid(), 'Somebody', now() + interval '1 day' from resellers where id = $1 returning id`,
      reseller,
    ),
    import: await value(
      `insert into imports (tenant_id, id, file_name, content, created_by, created_by_name)
       select tenant_id, gen_random_uuid(), 'list.csv', convert_to('name,price' || chr(10) || 'Chair,12.50', 'utf8'), gen_random_uuid(), 'Somebody'
       from resellers where id = $1 returning id`,
      reseller,
    ),
  };
}
