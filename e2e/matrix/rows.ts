import { randomUUID } from "node:crypto";
import type { Database, TenantName } from "./database";

/** One company's rows: those that stand for its records, and copies of them. */
export class Rows {
  constructor(
    readonly database: Database,
    readonly tenant: TenantName,
    readonly reseller: string,
    readonly resellerId: string,
    /** The customer whose records stand for this company's. */
    readonly customer: string,
  ) {}

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

  /** Everybody who works for the provider, the reseller or its customer. */
  everybody = async (area: "provider" | "reseller" | "account") => {
    const rows = await this.database.rows<{ id: string }>(
      this.tenant,
      `select id from memberships where closed_at is null and side = $1
         and coalesce(customer_id, reseller_id, tenant_id) = coalesce($2::uuid, tenant_id)`,
      [
        area === "account" ? "customer" : area,
        { provider: null, reseller: this.resellerId, account: this.customer }[area],
      ],
    );
    return rows.map(({ id }) => id);
  };

  /** A copy of one row under a new id, with some columns changed; returns the id and the version as a form holds it. */
  protected async copy(table: string, id: string | undefined, changes: Record<string, unknown>) {
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
