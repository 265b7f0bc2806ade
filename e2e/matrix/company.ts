import { randomBytes, randomUUID } from "node:crypto";
import type { Database, TenantName } from "./database";

/** One company's records, for filling in routes and forms, and fresh ones for calls that can succeed only once. */
export class Company {
  constructor(
    readonly database: Database,
    readonly tenant: TenantName,
    readonly reseller: string,
    readonly resellerId: string,
    /** The customer whose records stand for this company's. */
    readonly customer: string,
  ) {}

  static async find(database: Database, tenant: TenantName, reseller: string, customer = "Muster GmbH") {
    const { id } = await database.row(tenant, "select id from resellers where slug = $1", reseller);
    const owned = await database.row(
      tenant,
      `select c.id from customers c where reseller_id = $1 and exists (select from orders o where o.customer_id = c.id)
       order by name <> $2, name, id limit 1`,
      id,
      customer,
    );
    return new Company(database, tenant, reseller, id as string, owned.id as string);
  }

  row = <T = Record<string, string>>(sql: string, ...values: unknown[]) =>
    this.database.row<T>(this.tenant, sql, ...values);
  value = (sql: string, ...values: unknown[]) => this.database.value(this.tenant, sql, ...values);

  /** An entry on sale of the company's live portfolio, if possible one that no other reseller of the tenant may sell. */
  entry = () =>
    this.row(
      `select e.*, p.id as portfolio, p.currency from portfolio_entries e join portfolios p on p.live_version_id = e.version_id
       join resellers r on r.portfolio_id = p.id
       where r.id = $1 and e.on_sale
       order by (select count(*) from portfolio_entries other join portfolios live on live.live_version_id = other.version_id
         where other.item_id = e.item_id and other.on_sale), e.sort_name, e.id limit 1`,
      this.resellerId,
    );

  order = () =>
    this.value(
      "select id from orders where customer_id = $1 and number not like 'M-%' order by id limit 1",
      this.customer,
    );

  /** A member of the reseller, or of the provider. */
  member = (side: "provider" | "reseller") =>
    this.value(
      `select id from memberships where side = $1 and ($1 = 'provider' or reseller_id = $2) and closed_at is null
       order by email desc limit 1`,
      side,
      this.resellerId,
    );

  /** A copy of an order of the company in the given state, or one of the provider for a direct customer. */
  newOrder = async (
    state: string,
    customer = this.customer,
    direct?: { reseller_id: null; offer_id: string },
  ) => {
    const from = await this.order();
    const { id, version } = await this.copy("orders", from, {
      customer_id: customer,
      number: `M-${randomBytes(6).toString("hex")}`,
      idempotency_key: randomUUID(),
      state,
      ...(direct && { reseller_id: null, reseller_name: null, model: "direct" }),
    });
    const line = await this.value(
      "select id from order_lines where order_id = $1 order by position limit 1",
      from,
    );
    const { item_id, offer_id } = await this.entry();
    const copied = await this.copy("order_lines", line, {
      order_id: id,
      customer_id: customer,
      item_id,
      offer_id,
      position: 1,
      delivery_state: "waiting",
      ...direct,
    });
    return { order: id, version, line: copied.id };
  };

  newCustomer = (more: { name?: string } = {}) =>
    this.copy("customers", this.customer, {
      state: "active",
      name: `Matrix ${randomBytes(6).toString("hex")}`,
      ...more,
    });

  /** A basket of a fresh customer with one line that may be sold and is as it was told. */
  newBasket = async () => {
    const { id: customer } = await this.newCustomer();
    const basket = await this.value(
      `insert into baskets (tenant_id, id, reseller_id, customer_id, line_count, changed_by_name, version)
       select tenant_id, gen_random_uuid(), reseller_id, id, 1, 'Matrix', 1 from customers where id = $1 returning id`,
      customer,
    );
    const { id } = await this.entry();
    const line = await this.value(
      `insert into basket_lines (tenant_id, id, basket_id, reseller_id, offer_id, quantity, told, told_transfer_one_time, told_transfer_recurring)
       select e.tenant_id, gen_random_uuid(), $2, $3, o.id, 1, jsonb_build_object('name', e.sort_name, 'names', '{}'::jsonb, 'kind', o.kind,
         'currency', o.currency, 'oneTime', coalesce(own.one_time, e.suggested_one_time),
         'recurring', coalesce(own.recurring, e.suggested_recurring), 'period', o.period, 'termMonths', o.term_months,
         'noticeDays', o.notice_days, 'renewal', o.renewal), e.transfer_one_time, e.transfer_recurring
       from portfolio_entries e join offers o on o.id = e.offer_id
       left join reseller_prices own on own.offer_id = o.id and own.reseller_id = $3
       where e.id = $1 returning id`,
      id,
      basket,
      this.resellerId,
    );
    return { customer, basket, line, version: "1" };
  };

  /** An address and a contact of a customer, as the form that places an order names them. */
  newDestination = async (customer: string) => {
    const address = await this.value(
      `insert into customer_addresses (tenant_id, id, customer_id, reseller_id, city, billing, delivery)
       select tenant_id, gen_random_uuid(), id, reseller_id, 'Matrix', 'default', 'default' from customers where id = $1 returning id`,
      customer,
    );
    const contact = await this.value(
      `insert into customer_contacts (tenant_id, id, customer_id, reseller_id, name, main)
       select tenant_id, gen_random_uuid(), id, reseller_id, 'Matrix', true from customers where id = $1 returning id`,
      customer,
    );
    return { deliveryAddress: address, billingAddress: address, contact };
  };

  /** A customer of the provider itself. */
  directCustomer = async () =>
    (
      await this.row<{ id: string }>(
        `insert into customers (tenant_id, id, name, state)
         select tenant_id, gen_random_uuid(), 'Matrix direct', 'active' from resellers where id = $1 returning id`,
        this.resellerId,
      )
    ).id;

  /** A basket of a direct customer of account manager and sales, with one line that is as it was told. */
  newDirectBasket = async () => {
    const { id: customer } = await this.caredCustomer();
    const basket = await this.value(
      `insert into baskets (tenant_id, id, customer_id, line_count, changed_by_name, version)
       select tenant_id, gen_random_uuid(), id, 1, 'Matrix', 1 from customers where id = $1 returning id`,
      customer,
    );
    await this.value(
      `insert into basket_lines (tenant_id, id, basket_id, offer_id, quantity, told)
       select o.tenant_id, gen_random_uuid(), $1, o.id, 1, jsonb_build_object('name', i.name, 'names', '{}'::jsonb, 'kind', o.kind,
         'currency', o.currency, 'oneTime', o.one_time, 'recurring', o.recurring, 'period', o.period, 'termMonths', o.term_months,
         'noticeDays', o.notice_days, 'renewal', o.renewal)
       from offers o join items i on i.id = o.item_id where o.id = $2 returning id`,
      basket,
      await this.directOffer(),
    );
    return { customer, basket, version: "1" };
  };

  /** An offer that the provider may sell to its direct customers. */
  directOffer = () =>
    this.value(
      `select o.id from offers o join items i on i.id = o.item_id join tenants t on t.id = o.tenant_id
       where i.state = 'active' and o.state = 'active' and o.currency = t.currency and o.one_time is not null
       order by o.id limit 1`,
    );

  /** An order of a direct customer of account manager and sales, in the given state. */
  newDirectOrder = async (state: string) => {
    const { id: customer } = await this.caredCustomer();
    const sold = { reseller_id: null, offer_id: await this.directOffer() };
    const { order, version } = await this.newOrder(state, customer, sold);
    return { order, version };
  };

  /** A direct customer that account manager and sales are in charge of, and a person who is not yet. */
  caredCustomer = async (state = "active") => {
    const id = await this.directCustomer();
    await this.value("update customers set state = $2 where id = $1 returning id", id, state);
    await this.database.rows(
      this.tenant,
      `insert into customer_assignments (tenant_id, id, customer_id, membership_id)
       select tenant_id, gen_random_uuid(), $1, id from memberships
       where side = 'provider' and closed_at is null and roles && '{account-manager,sales}'`,
      [id],
    );
    const free = await this.value(
      `select id from memberships where side = 'provider' and closed_at is null
       order by roles && '{account-manager,sales}', id limit 1`,
    );
    return { id, version: "1", free };
  };

  /** A draft of an item with one offer. */
  newItem = async () => {
    const { item_id, offer_id } = await this.entry();
    const sku = `M-${randomBytes(6).toString("hex")}`;
    const item = await this.copy("items", item_id, { sku, state: "draft" });
    const offer = await this.copy("offers", offer_id, { item_id: item.id, state: "active" });
    return { ...item, offer: offer.id };
  };

  /** The key of a picture of an item on sale. */
  picture = () => this.value("select key from item_pictures where state = 'active' order by id limit 1");

  /** The first of two pictures of a draft, without files. */
  newPicture = async () => {
    const { id: item } = await this.newItem();
    await this.database.rows(
      this.tenant,
      `insert into item_pictures (tenant_id, id, item_id, state, position, key, width, height)
       select tenant_id, gen_random_uuid(), id, state, place, gen_random_uuid(), 1, 1
       from items, generate_series(0, 1) as place where id = $1`,
      [item],
    );
    const id = await this.value("select id from item_pictures where item_id = $1 order by position", item);
    return { id, version: "1" };
  };

  /** An empty category on top of the tree. */
  newCategory = async () => {
    const slug = `m-${randomBytes(6).toString("hex")}`;
    const { id } = await this.row<{ id: string }>(
      `insert into categories (tenant_id, id, slug, names, position)
       select tenant_id, gen_random_uuid(), $1, jsonb_build_object('en', $1::text, 'de', $1::text), 1000 from resellers where id = $2
       returning id`,
      slug,
      this.resellerId,
    );
    return { id, version: "1", name: slug };
  };

  /** A portfolio with one entry in its draft; `spare` is an offer that is not in it. */
  newPortfolio = async () => {
    const { id: entry, portfolio, offer_id } = await this.entry();
    const name = `Matrix ${randomBytes(6).toString("hex")}`;
    const made = await this.copy("portfolios", portfolio, { name, live_version_id: null });
    const from = await this.value("select live_version_id from portfolios where id = $1", portfolio);
    const draft = { portfolio_id: made.id, number: 1, state: "draft" };
    const version = await this.copy("portfolio_versions", from, draft);
    const seen = "2026-01-02T03:04:05.678Z";
    const place = { portfolio_id: made.id, version_id: version.id, updated_at: seen };
    await this.copy("portfolio_entries", entry, place);
    const spare = await this.value(
      "select offer_id from portfolio_entries where version_id = $1 and on_sale and offer_id <> $2 order by id limit 1",
      from,
      offer_id,
    );
    return { portfolio: made.id, version: made.version, offer: offer_id as string, spare, seen };
  };

  newReseller = (state: string) => {
    const slug = `m-${randomBytes(6).toString("hex")}`;
    return this.copy("resellers", this.resellerId, { slug, name: "Matrix", state, storefront_open: false });
  };

  /** An enquiry sent to the reseller from its storefront, or to the provider from its shop. */
  newEnquiry = async (to: "reseller" | "provider") => {
    const { id } = await this.row(
      `insert into enquiries (tenant_id, id, reseller_id, name, email, company, message, locale, idempotency_key)
       select tenant_id, gen_random_uuid(), case when $1 = 'reseller' then id end, 'Matrix', 'matrix@matrix.example',
         'Matrix', 'When?', 'en', gen_random_uuid() from resellers where id = $2 returning id`,
      to,
      this.resellerId,
    );
    return { id: id ?? "", version: "1" };
  };

  newMember = async (side: "provider" | "reseller") => {
    const { id, email } = await newUser(this);
    const from = await this.member(side);
    const changes = { user_id: id, email, name: "Matrix", roles: ["sales"], closed_at: null };
    return { ...(await this.copy("memberships", from, changes)), email };
  };

  newInvitation = (side: "provider" | "reseller") =>
    this.row<{ id: string }>(
      `insert into invitations (tenant_id, id, side, reseller_id, email, roles, token_hash, invited_by, invited_by_name, expires_at)
       select tenant_id, gen_random_uuid(), $1, case when $1 = 'reseller' then id end, gen_random_uuid() || '@matrix.example',
         '{sales}', sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), 'Matrix', now() + interval '1 day'
       from resellers where id = $2 returning id`,
      side,
      this.resellerId,
    );

  newImport = (state: "uploaded" | "checked") =>
    this.row<{ id: string }>(
      `insert into imports (tenant_id, id, file_name, content, state, mapping, rows_total, created_by, created_by_name)
       select tenant_id, gen_random_uuid(), 'list.csv', convert_to('name,price' || chr(10) || 'Chair,12.50', 'utf8'), $1,
         '{"name":"0","price":"1","header":"yes","decimal":"auto","state":"draft"}', 1, gen_random_uuid(), 'Matrix'
       from resellers where id = $2 returning id`,
      state,
      this.resellerId,
    );

  /** A copy of one row under a new id, with some columns changed; returns the id and the version as a form holds it. */
  private async copy(table: string, id: string | undefined, changes: Record<string, unknown>) {
    const fresh = { ...changes, id: randomUUID(), ...(versioned.has(table) && { version: 1 }) };
    const columns = await this.value(
      `select string_agg(quote_ident(attname), ', ') from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      table,
    );
    await this.row(
      `insert into ${table} (${columns}) select ${columns} from
       (select (jsonb_populate_record(t, $2::jsonb)).* from ${table} t where id = $1) copy returning id`,
      id,
      JSON.stringify(fresh),
    );
    return { id: fresh.id, version: "1" };
  }
}

const versioned = new Set([
  "orders",
  "order_lines",
  "customers",
  "items",
  "offers",
  "portfolios",
  "resellers",
  "memberships",
]);

/** An account that nobody uses, with the password of the demo. */
export const newUser = (company: Company) =>
  company.row<{ id: string; email: string }>(
    `insert into users (id, email, name, password_hash, locale)
     select gen_random_uuid(), gen_random_uuid() || '@matrix.example', 'Matrix', password_hash, 'en' from users
     where email = 'admin@nordwind.example' returning id, email`,
  );
