import { randomBytes } from "node:crypto";
import type { Database, TenantName } from "./database";
import { Sales } from "./sales";

/** One company's records, for filling in routes and forms, and fresh ones for calls that can succeed only once. */
export class Company extends Sales {
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
    return {
      portfolio: made.id,
      version: made.version,
      draft: version.id,
      offer: offer_id as string,
      spare,
      seen,
    };
  };

  /** The entry of a step that somebody took with one record, as the audit log keeps it; its id. */
  newStep = (action: string, kind: string, record: string, changes: object) =>
    this.value(
      `insert into audit_entries (tenant_id, id, actor_id, actor_name, actor_side, action, record_kind, record_id, record_label,
         words, changes)
       select tenant_id, gen_random_uuid(), gen_random_uuid(), 'Matrix', 'provider', $1, $2, $3, 'Matrix',
         '{"person":"Matrix"}', $4 from resellers where id = $5 returning id`,
      action,
      kind,
      record,
      JSON.stringify(changes),
      this.resellerId,
    );

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
}

/** An account that nobody uses, with the password of the demo. */
export const newUser = (company: Company) =>
  company.row<{ id: string; email: string }>(
    `with made as (
       insert into users (id, email, name, password_hash, locale)
       select gen_random_uuid(), gen_random_uuid() || '@matrix.example', 'Matrix', password_hash, 'en' from users
       where email = 'admin@nordwind.example' returning id, email
     ), placed as (insert into user_tenants (user_id, tenant_id) select made.id, t.id from made, tenants t)
     select id, email from made`,
  );
