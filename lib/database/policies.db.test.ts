import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/base/env";
import { globalAccess } from "./access";

const client = new Client({ connectionString: env().DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());

/** By which column a role's rows are confined within a tenant, written out: the access table is not asked. */
const confined: Record<string, Record<string, string | null>> = {
  reseller: {
    tenants: null,
    memberships: "reseller_id",
    invitations: "reseller_id",
    resellers: "id = app.reseller_id",
    customers: "reseller_id",
    customer_assignments: "reseller_id",
    customer_addresses: "reseller_id",
    customer_contacts: "reseller_id",
    customer_notes: "reseller_id",
    customer_conflicts: "reseller_id",
    categories: null,
    items: null,
    item_pictures: null,
    offers: null,
    portfolios: "id = app.portfolio_id",
    portfolio_entries: "version_id",
    reseller_prices: "reseller_id",
    baskets: "reseller_id",
    basket_lines: "reseller_id",
    orders: "reseller_id",
    order_lines: "reseller_id",
    subscriptions: "reseller_id",
    subscription_changes: "reseller_id",
    confirming_customers: "reseller_id",
    running_days: "reseller_id",
    running_customers: "reseller_id",
    subscription_requests: "reseller_id",
    subscription_identifiers: "reseller_id",
    messages: "reseller_id",
    message_files: "reseller_id",
    thread_marks: "reseller_id",
    enquiries: "reseller_id",
    secret_links: "reseller_id",
    list_views: "reseller_id",
    list_starts: "reseller_id",
    list_columns: "reseller_id",
    events: "reseller_id",
    notifications: "membership_id",
    notification_choices: "membership_id",
    notification_mails: "reseller_id",
    customer_notifications: "reseller_id",
    audit_entries: "reseller_id",
  },
  customer: {
    tenants: null,
    memberships: "customer_id",
    invitations: "customer_id",
    resellers: "id = app.reseller_id",
    customer_addresses: "customer_id",
    customer_contacts: "customer_id",
    customers: "id = app.customer_id",
    categories: null,
    items: null,
    item_pictures: null,
    offers: null,
    portfolio_entries: "version_id",
    reseller_prices: "reseller_id",
    orders: "customer_id",
    order_lines: "customer_id",
    subscriptions: "customer_id",
    subscription_changes: "customer_id",
    subscription_identifiers: "customer_id",
    secret_links: "customer_id",
    subscription_requests: "customer_id",
    events: "customer_id",
    notifications: "membership_id",
    notification_choices: "membership_id",
    messages: "customer_id",
    message_files: "customer_id",
    thread_marks: "customer_id",
    audit_entries: "customer_id",
  },
  public: {
    tenants: null,
    resellers: null,
    categories: null,
    items: null,
    item_pictures: null,
    offers: null,
    portfolio_entries: "version_id",
    reseller_prices: "reseller_id",
    enquiries: "its own place",
    audit_entries: "its own place",
  },
};

describe("the policies", () => {
  type Policy = { table: string; name: string; role: string; shapes: string[] };
  const policies = async () => {
    const { rows } = await client.query<Policy>(
      `select tablename as table, policyname as name, roles[1]::text as role, array_remove(array[qual, with_check], null) as shapes
       from pg_policies where schemaname = 'public'`,
    );
    return rows;
  };
  const equals = (column: string, setting: string) =>
    `(${column} = (NULLIF(current_setting('app.${setting}'::text, true), ''::text))::uuid)`;

  /** The reseller of the scope, or nobody's where the scope has none. */
  const ofPlace = `(NOT (reseller_id IS DISTINCT FROM ${equals("", "reseller_id").slice(4, -1)}))`;

  it("keep the provider from what is asked of its resellers", async () => {
    const found = (await policies()).filter(
      ({ table, role }) => table === "enquiries" && role === "kontor_provider",
    );
    expect(found.flatMap(({ shapes }) => shapes).length).toBeGreaterThan(1);
    for (const { shapes } of found)
      for (const shape of shapes) expect(shape).toContain("(reseller_id IS NULL)");
  });

  it.each([
    ["provider", "reseller-customer"],
    ["customer", "provider-reseller"],
  ])("keep from the %s what is said between %s", async (side, thread) => {
    const found = (await policies()).filter(
      ({ table, role }) => /^message(?:s|_files)$/.test(table) && role === `kontor_${side}`,
    );
    expect(found.length).toBe(4);
    for (const { shapes } of found)
      for (const shape of shapes) expect(shape).toContain(`(thread <> '${thread}'::text)`);
  });

  it("confine every role but the gate to the tenant", async () => {
    for (const { table, name, role, shapes } of await policies()) {
      if (role === "kontor_gate" || table in globalAccess) continue;
      const tenant = equals(table === "tenants" ? "id" : "tenant_id", "tenant_id");
      for (const shape of shapes) expect(shape, `${table} ${name}`).toContain(tenant);
    }
  });

  it("let kontor_privacy write whoever the transaction names alone, and see nobody else outside of tenants", async () => {
    const found = (await policies()).filter(({ role }) => role === "kontor_privacy");
    const named = found.filter(
      ({ table, name }) => table in globalAccess || /_(?:update|delete)$/.test(name),
    );
    expect(named.length).toBeGreaterThan(15);
    for (const { table, name, shapes } of named)
      expect(shapes[0], `${table} ${name}`).toContain("current_setting('app.subject_");
  });

  it.each(Object.keys(confined))("confine %s to the rows of its own scope", async (role) => {
    const found = (await policies()).filter((policy) => policy.role === `kontor_${role}`);
    const expected = confined[role] ?? {};
    expect([...new Set(found.map(({ table }) => table))].sort()).toEqual(Object.keys(expected).sort());
    for (const { table, name, shapes } of found) {
      const [column = "", setting] = expected[table]?.split(" = app.") ?? [];
      if (!column) continue;
      const wanted = column === "its own place" ? ofPlace : equals(column, setting ?? column);
      for (const shape of shapes) expect(shape, `${table} ${name}`).toContain(wanted);
    }
  });
});
