import { Client } from "pg";
import { access } from "@/db/access";

const tenants = ["nordwind", "lakeside"] as const;
export type TenantName = (typeof tenants)[number];

/** The owner's view of the database, tenant by tenant, for checking what a request did or did not do. */
export class Database {
  private readonly client = new Client({ connectionString: process.env.DATABASE_URL });
  private readonly ids = new Map<TenantName, string>();

  async open() {
    await this.client.connect();
    await this.client.query("set role kontor_gate");
    const { rows } = await this.client.query("select slug, id from tenants where slug = any ($1)", [tenants]);
    await this.client.query("reset role");
    for (const row of rows) this.ids.set(row.slug, row.id);
    return this;
  }

  close = () => this.client.end();

  /** Rows of a statement in one tenant; a statement about a global table may take any. */
  async rows<T = Record<string, string>>(tenant: TenantName, sql: string, values: unknown[] = []): Promise<T[]> {
    await this.client.query("select set_config('app.tenant_id', $1, false)", [this.ids.get(tenant)]);
    return (await this.client.query(sql, values)).rows as T[];
  }

  /** The first value of the first row; fails where there is none, so that a test never goes on without its subject. */
  async value(tenant: TenantName, sql: string, values: unknown[] = []): Promise<string> {
    const [row] = await this.rows<Record<string, unknown>>(tenant, sql, values);
    if (!row) throw new Error(`nothing found: ${sql}`);
    return String(Object.values(row)[0]);
  }

  /** A fingerprint of each table's content in both tenants: equal before and after means that nothing was changed. */
  async fingerprint(): Promise<Record<string, string>> {
    const parts = Object.keys(access).map(
      (table) => `select '${table}' as name, count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by id)), '') as digest from ${table} t`,
    );
    const found: Record<string, string> = {};
    for (const tenant of tenants) {
      const digests = await this.rows<{ name: string; digest: string }>(tenant, parts.join(" union all "));
      for (const { name, digest } of digests) found[`${tenant} ${name}`] = digest;
    }
    return found;
  }
}
