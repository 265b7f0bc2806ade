import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { inTransaction } from "@/db/in-transaction";
import { localSetting } from "@/db/setting";
import { access } from "@/lib/database/access";
import { readTouched, watchTables } from "./touched";

const tenants = ["nordwind", "lakeside"] as const;
export type TenantName = (typeof tenants)[number];
export type Fingerprint = Record<string, string>;

/** The owner's view of the database, tenant by tenant, for checking what a request did or did not do. */
export class Database {
  private readonly client = new Client({ connectionString: process.env.DATABASE_URL });
  private readonly ids = new Map<TenantName, string>();
  /** Statements come one after the other, so that none runs in another one's tenant. */
  private last: Promise<unknown> = Promise.resolve();
  private watching = false;
  private known: Fingerprint = {};

  async open() {
    await this.client.connect();
    await this.client.query("set role kontor_gate");
    const { rows } = await this.client.query("select slug, id from tenants where slug = any ($1)", [tenants]);
    await this.client.query("reset role");
    for (const row of rows) this.ids.set(row.slug, row.id);
    return this;
  }

  async close() {
    try {
      if (this.watching) await this.expectNothingMissed();
    } finally {
      await this.client.end();
    }
  }

  /** Rows of a statement in one tenant; a statement about a global table may take any. */
  rows<T = Record<string, string>>(tenant: TenantName, sql: string, values: unknown[] = []): Promise<T[]> {
    return this.within(localSetting("tenant_id", this.ids.get(tenant) ?? ""), sql, values);
  }

  /** Rows of a statement behind another one in its transaction. */
  private within<T>(first: string, sql: string, values: unknown[] = []): Promise<T[]> {
    const found = this.last.then(async () => {
      return inTransaction(this.client, async () => {
        await this.client.query(first);
        return (await this.client.query(sql, values)).rows as T[];
      });
    });
    this.last = found.catch(() => undefined);
    return found;
  }

  /** The first row; fails where there is none, so that a test never goes on without its subject. */
  async row<T = Record<string, string>>(tenant: TenantName, sql: string, ...values: unknown[]): Promise<T> {
    const [row] = await this.rows<T>(tenant, sql, values);
    if (!row) throw new Error(`nothing found: ${sql}`);
    return row;
  }

  /** The first value of the first row. */
  async value(tenant: TenantName, sql: string, ...values: unknown[]): Promise<string> {
    return String(Object.values(await this.row(tenant, sql, ...values))[0]);
  }

  /**
   * A digest of each table's content in both tenants, and of all accounts: equal before and after means that nothing
   * was changed. When somebody last visited is no change, nor is the entry that notes who signed in, was refused or fetched a file,
   * nor the place in the chain that the worker gives to entries. Only what was touched since the last time is read again.
   */
  async fingerprint(): Promise<Fingerprint> {
    for (const tenant of tenants) await this.settle(tenant);
    if (this.watching) Object.assign(this.known, await this.digests(await this.touched()));
    else {
      await this.rows("nordwind", watchTables(watched));
      this.watching = true;
      this.known = await this.digests(watched);
    }
    return { ...this.known };
  }

  /** Fails for a table that changed without being noted as touched, since what was said of it would not hold. */
  private async expectNothingMissed() {
    await this.fingerprint();
    const all = await this.digests(watched);
    // Whoever wrote in the meantime is in the log by now.
    const meantime = await this.touched();
    const missed = changedTables(this.known, all).filter(
      (name) => !meantime.includes(name.split(" ").at(-1) ?? ""),
    );
    if (missed.length) throw new Error(`changed, but not noted as touched: ${missed.join(", ")}`);
  }

  private touched = async () =>
    (await this.rows<{ name: string }>("nordwind", readTouched)).map(({ name }) => name);

  private async digests(tables: readonly string[]): Promise<Fingerprint> {
    const found: Fingerprint = {};
    const ofTenants = tables.filter((table) => table !== "users");
    for (const tenant of ofTenants.length ? tenants : []) {
      const sql = ofTenants.map((table) => `select '${table}' as name, (${digestOf(table)}) as digest`);
      for (const { name, digest } of await this.rows(tenant, sql.join(" union all ")))
        found[`${tenant} ${name}`] = digest as string;
    }
    if (tables.includes("users")) found.users = await this.value("nordwind", digestOf("users"));
    return found;
  }

  /** Waits until no import is under way and everybody was told what happened: the worker writes while nobody asks. */
  private async settle(tenant: TenantName) {
    for (let tries = 0; tries < 200; tries += 1) {
      const [running] = await this.rows(
        tenant,
        "select 1 from imports where state in ('checking', 'running') limit 1",
      );
      const [telling] = await this.within(
        "set local role kontor_worker",
        `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier in ('enquiry-received', 'tell', 'notification-mail') and j.attempts < j.max_attempts limit 1`,
      );
      if (!running && !telling) return;
      await sleep(100);
    }
    throw new Error("an import or a telling does not end");
  }
}

const aside = "{last_visit_at,last_active_at,position,link}";
const noted =
  "action not in ('signed-in', 'access-refused', 'post-refused', 'upload-refused', 'file-downloaded')";

const digestOf = (table: string) => `
  select count(*) || ':' || coalesce(md5(string_agg((to_jsonb(t) - '${table === "audit_entries" ? aside : "{last_visit_at,last_active_at}"}'::text[])::text, '|' order by id)), '')
  from ${table} t where ${table === "audit_entries" ? noted : "true"}`;

const watched = [...Object.keys(access).filter((table) => table !== "audit_heads"), "users"];

/** The tables in which two fingerprints differ. */
export const changedTables = (before: Fingerprint, after: Fingerprint): string[] =>
  Object.keys(after).filter((table) => before[table] !== after[table]);
