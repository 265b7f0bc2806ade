import { createHash, randomBytes } from "node:crypto";
import { Company } from "@/e2e/matrix/company";
import type { Database } from "@/e2e/matrix/database";

/** What the routes and their queries need, by the names of their parameters; open links and an import are made. */
export async function recordsIn(database: Database): Promise<Record<string, string>> {
  return {
    ...(await idsOfAlpha(database)),
    list: "orders",
    import: await oneImport(database),
    mail: await oneMail(database),
    entry: await oneErasure(database),
    token: await invitationToken(database),
    orderToken: await orderToken(database),
    calendarToken: await calendarToken(database),
    resetToken: await resetToken(database),
    enquiry: await oneEnquiry(database, "reseller"),
    directEnquiry: await oneEnquiry(database, "provider"),
  };
}

const secret = () => {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: createHash("sha256").update(token).digest() };
};

async function invitationToken(database: Database) {
  const { token, hash } = secret();
  await database.rows(
    "nordwind",
    `insert into invitations (tenant_id, id, side, reseller_id, email, roles, token_hash, invited_by, invited_by_name, expires_at)
     select tenant_id, gen_random_uuid(), 'reseller', id, 'nobody-yet@kontor.example', '{sales}', $1, gen_random_uuid(), 'Somebody',
       now() + interval '1 day' from resellers where slug = 'alpha-it'`,
    [hash],
  );
  return token;
}

async function orderToken(database: Database) {
  const company = await Company.find(database, "nordwind", "alpha-it");
  const order = await database.value(
    "nordwind",
    `select id from orders where reseller_id = $1 and state = 'in delivery' order by id limit 1`,
    company.resellerId,
  );
  return (await company.newLink(order)).token;
}

async function calendarToken(database: Database) {
  const company = await Company.find(database, "nordwind", "alpha-it");
  return (await company.newLink(null, await company.member("reseller"))).token;
}

async function resetToken(database: Database) {
  const { token, hash } = secret();
  await database.rows(
    "nordwind",
    `insert into tokens (id, purpose, token_hash, email, expires_at)
     values (gen_random_uuid(), 'password-reset', $1, 'nobody-yet@kontor.example', now() + interval '1 day')`,
    [hash],
  );
  return token;
}

/** Records of alpha-it and its provider, by the names that the routes give their parameters. */
async function idsOfAlpha(database: Database) {
  const [row] = await database.rows<Record<string, string>>(
    "nordwind",
    `select 'nordwind' as tenant, r.id as reseller, r.portfolio_id as portfolio, e.item_id as item, e.offer_id as offer,
       o.customer_id as customer, o.id as order, m.id as member,
       (select id from categories where slug = 'notebooks') as category,
       (select id from subscriptions where customer_id = o.customer_id order by started_at, id limit 1) as subscription,
       (select id from memberships where email = 'sales@nordwind.example') as colleague,
       (select id from customer_addresses where customer_id = c.id order by id limit 1) as address,
       (select id from customer_contacts where customer_id = c.id order by id limit 1) as contact,
       (select id from customers where reseller_id is null order by name, id limit 1) as direct,
       -- The basket of the demo whose first line got dearer since it was put in.
       (select customer_id from baskets b join customers c on c.id = b.customer_id where c.name like 'Wendelin%') as "basketCustomer",
       (select customer_id from baskets where reseller_id is null order by id limit 1) as "directBasket",
       (select l.id from basket_lines l join baskets b on b.id = l.basket_id where b.reseller_id = r.id order by l.id limit 1) as line
     from resellers r
     join portfolios p on p.id = r.portfolio_id
     join lateral (select * from portfolio_entries where version_id = p.live_version_id and on_sale order by sort_name limit 1) e on true
     join customers c on c.reseller_id = r.id and c.name = 'Muster GmbH'
     join lateral (select * from orders where customer_id = c.id order by state = 'confirmed' desc, id limit 1) o on true
     join memberships m on m.reseller_id = r.id and m.email = 'sales@alpha-it.example'
     where r.slug = 'alpha-it'`,
  );
  if (!row) throw new Error("The demo lacks an order of Muster GmbH");
  return row;
}

const oneMail = (database: Database) =>
  database.value(
    "nordwind",
    `insert into mails (id, recipient, subject, text, html)
     values (gen_random_uuid(), 'nobody-yet@kontor.example', 'Hello', 'Look at https://portal.example/a/rather/long/address/that/does/not/break', '') returning id`,
  );

/** What an erasure left of somebody, with everything that one can say. */
const oneErasure = (database: Database) =>
  database.value(
    "nordwind",
    `insert into audit_entries (tenant_id, id, actor_name, actor_side, action, record_kind, record_id, record_label, changes)
     select id, gen_random_uuid(), 'Anna', 'provider', 'customer-erased', 'customer', id, 'Gelöscht', jsonb_build_object('after',
       jsonb_build_object('of', 'customer', 'people', 2, 'elsewhere', false, 'effects', jsonb_build_array(
         jsonb_build_object('what', 'customer_notes', 'rows', 3, 'gone', true),
         jsonb_build_object('what', 'orders', 'rows', 12, 'emptied', jsonb_build_array('contact', 'note'),
           'kept', jsonb_build_object('why', 'accounts', 'until', '2037-01-01T00:00:00.000Z')),
         jsonb_build_object('what', 'audit_entries', 'rows', 7, 'kept', jsonb_build_object('why', 'audit')))))
     from tenants where slug = 'nordwind' returning id`,
  );

/** An enquiry about an item, by somebody with a domain that a customer of alpha-it has too. */
const oneEnquiry = (database: Database, to: "reseller" | "provider") =>
  database.value(
    "nordwind",
    `insert into enquiries (tenant_id, id, reseller_id, name, email, company, phone, message, locale, item_id, quantity, subject, idempotency_key)
     select r.tenant_id, gen_random_uuid(), case when $1 = 'reseller' then r.id end, 'Erika Beispiel', 'erika@muster-gmbh.example',
       'Muster GmbH', '+49 221 1234', 'When can you deliver?', 'de', i.id, 3,
       jsonb_build_object('sku', i.sku, 'name', i.name, 'offer', jsonb_build_object('kind', 'purchase', 'currency', 'EUR',
         'period', null, 'termMonths', null, 'noticeDays', null, 'renewal', 'none', 'price', jsonb_build_object('oneTime', 12300, 'recurring', null))),
       gen_random_uuid()
     from resellers r join items i on i.tenant_id = r.tenant_id and i.state = 'active'
     where r.slug = 'alpha-it' order by i.name limit 1 returning id`,
    to,
  );

const oneImport = (database: Database) =>
  database.value(
    "nordwind",
    `insert into imports (tenant_id, id, file_name, content, created_by, created_by_name)
     select tenant_id, gen_random_uuid(), 'list.csv', convert_to('name,price' || chr(10) || 'Chair,12.50', 'utf8'),
       gen_random_uuid(), 'Somebody' from resellers where slug = 'alpha-it' returning id`,
  );
