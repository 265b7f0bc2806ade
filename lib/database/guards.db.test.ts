import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loginRoles } from "@/db/access/shapes";
import { tenantTables as known } from "@/db/tables";
import { env } from "@/lib/base/env";
import { onOwnMachine } from "@/test/own-machine";
import { access, globalAccess, together } from "./access";
import { narrowFunctions } from "./functions";

const client = new Client({ connectionString: env().DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());

const rows = async <T>(sql: string): Promise<T[]> => (await client.query(sql)).rows as T[];

const tenantTables = Object.keys(access).filter((table) => table !== "tenants");
const ours = [...loginRoles, "gate"].map((role) => `kontor_${role}`);
const listed = ours.map((role) => `'${role}'`).join(", ");

describe("every table", () => {
  it.runIf(onOwnMachine)("stands in the access table, once", async () => {
    const tables = await rows<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')",
    );
    const described = [...Object.keys(access), ...Object.keys(globalAccess)];
    expect(tables.map(({ name }) => name).sort()).toEqual(described.sort());
    expect(() => together({ one: { tenants: {} }, other: { users: {}, tenants: {} } })).toThrow(
      "tenants is described twice",
    );
  });

  it("of a tenant is known by its schema", () => {
    expect([...known].sort()).toEqual([...tenantTables].sort());
  });

  it("of a tenant forces row level security", async () => {
    const open = await rows(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)",
    );
    expect(open.map((row) => (row as { relname: string }).relname).sort()).toEqual(
      Object.keys(globalAccess).sort(),
    );
  });

  it.runIf(onOwnMachine)("belongs to the owner, who is no superuser and bypasses nothing", async () => {
    const owners = await rows<{ owner: string; super: boolean; bypass: boolean }>(
      `select distinct rolname as owner, rolsuper as super, rolbypassrls as bypass from pg_class c join pg_roles r on r.oid = relowner
       where relnamespace = 'public'::regnamespace`,
    );
    expect(owners).toEqual([{ owner: "kontor_owner", super: false, bypass: false }]);
  });

  it("has keys that begin with the tenant", async () => {
    const keys = await rows<{ name: string; type: string; first: string }>(
      `select conrelid::regclass || '.' || conname as name, contype as type, attname as first
       from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
       where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
         and conrelid::regclass::text = any (array['${tenantTables.join("','")}'])
         and confrelid::regclass::text <> 'users'`,
    );
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter(({ first }) => first !== "tenant_id")).toEqual([]);
  });

  it("has the primary key (tenant_id, id)", async () => {
    const keys = await rows<{ name: string; columns: string[] }>(
      `select conrelid::regclass::text as name, array_agg(attname::text order by ordinality) as columns
       from pg_constraint, unnest(conkey) with ordinality as k (attnum, ordinality)
       join pg_attribute a on true
       where contype = 'p' and connamespace = 'public'::regnamespace and a.attrelid = conrelid and a.attnum = k.attnum
       group by 1`,
    );
    for (const table of tenantTables) {
      expect(keys.find(({ name }) => name === table)?.columns, table).toEqual(["tenant_id", "id"]);
    }
  });

  it("has only indexes that begin with the tenant", async () => {
    const indexes = await rows<{ name: string; first: string }>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid, 1, true) as first from pg_index
       where indrelid::regclass::text = any (array['${tenantTables.join("','")}'])`,
    );
    expect(indexes.filter(({ first }) => first !== "tenant_id")).toEqual([]);
  });

  it("has no index whose order no list asks for: descending with nulls last", async () => {
    // Bit 1 of an option is DESC, bit 2 NULLS FIRST; an ascending index is read backwards as well.
    const indexes = await rows(
      `select indexrelid::regclass::text as name from pg_index
       where indrelid::regclass::text = any (array['${tenantTables.join("','")}']) and 1 = any (indoption::int[])`,
    );
    expect(indexes).toEqual([]);
  });

  it("carries no trigger and no rule", async () => {
    const triggers = await rows(
      "select tgname from pg_trigger join pg_class c on c.oid = tgrelid where relnamespace = 'public'::regnamespace and not tgisinternal",
    );
    const rules = await rows("select rulename from pg_rules where schemaname = 'public'");
    expect([...triggers, ...rules]).toEqual([]);
  });
});

describe("the runtime roles", () => {
  it.runIf(onOwnMachine)("own nothing, bypass nothing and create nothing", async () => {
    const roles = await rows(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         has_schema_privilege(rolname, 'public', 'create') as creates, rolcanlogin <> (rolname = 'kontor_gate') as login
       from pg_roles where rolname in (${listed}) order by 1`,
    );
    const expected = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      creates: false,
      login: true,
    };
    expect(roles).toEqual([...ours].sort().map((rolname) => ({ rolname, ...expected })));
  });

  it("are members of nothing", async () => {
    expect(
      await rows(`select roleid::regrole from pg_auth_members where member::regrole::text in (${listed})`),
    ).toEqual([]);
  });

  it("hold exactly the privileges of the access table", async () => {
    const held = await rows<{ grant: string }>(
      `select format('%s %s %s %s', grantee::regrole, lower(privilege_type), relname, column_name) as grant from (
         select (aclexplode(relacl)).grantee, (aclexplode(relacl)).privilege_type, relname, '*' as column_name
         from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         union all
         select (aclexplode(attacl)).grantee, (aclexplode(attacl)).privilege_type, relname, attname
         from pg_attribute join pg_class c on c.oid = attrelid where relnamespace = 'public'::regnamespace
       ) held where grantee = 0 or grantee::regrole::text in (${listed})`,
    );
    expect(held.map(({ grant }) => grant).sort()).toEqual(expectedGrants().sort());
  });

  it("may call exactly the functions that are theirs, each with a fixed search path", async () => {
    const functions = await rows<{ name: string; owner: string; config: string[] | null; callers: string[] }>(
      `select proname as name, proowner::regrole::text as owner, proconfig as config,
         array(select grantee::regrole::text from aclexplode(proacl) where grantee <> proowner) as callers
       from pg_proc where pronamespace = 'public'::regnamespace and proname like 'kontor%'`,
    );
    const held = functions.map(({ name, owner, callers }) => ({ name, owner, callers: callers.sort() }));
    const described = narrowFunctions().map(({ name, owner, roles }) => ({
      name,
      owner: `kontor_${owner}`,
      callers: roles
        .filter((role) => role !== owner)
        .map((role) => `kontor_${role}`)
        .sort(),
    }));
    expect(held).toHaveLength(described.length);
    expect(held).toEqual(expect.arrayContaining(described));
    for (const { name, config } of functions) expect(config?.[0], name).toMatch(/^search_path=pg_catalog/);
  });
});

describe("by grant", () => {
  const may = async (role: string, column: string) => {
    const [table, name] = column.split(".");
    const [found] = await rows<{ may: boolean }>(
      `select has_column_privilege('kontor_${role}', '${table}', '${name}', 'select') as may`,
    );
    return found?.may;
  };
  const costs = ["offer_costs.one_time", "offer_costs.recurring"];
  const internal = [
    "portfolio_entries.transfer_one_time",
    "portfolio_entries.transfer_recurring",
    "portfolio_entries.commission_bp",
    "portfolio_entries.floor_bp",
    "order_lines.transfer_one_time",
    "order_lines.transfer_recurring",
    "order_lines.commission_bp",
    "subscriptions.transfer_recurring",
    "subscriptions.commission_bp",
  ];

  it.each(costs)("only the provider reads %s", async (column) => {
    for (const role of ["reseller", "customer", "public", "auth"])
      expect(await may(role, column), role).toBe(false);
    expect(await may("provider", column)).toBe(true);
  });

  it.each(internal)("customers and guests do not read %s", async (column) => {
    for (const role of ["customer", "public", "auth"]) expect(await may(role, column), role).toBe(false);
    expect(await may("reseller", column)).toBe(true);
  });

  const ofPeople = ["locked_reason", "locked_by_name", "last_active_at", "access_ended_at"];
  it.each(ofPeople)("customers and guests do not read memberships.%s", async (column) => {
    for (const role of ["customer", "public"])
      expect(await may(role, `memberships.${column}`), role).toBe(false);
    expect(await may("reseller", `memberships.${column}`)).toBe(true);
  });

  it("nobody alters or removes an audit entry", async () => {
    for (const role of loginRoles) {
      const [found] = await rows<{ may: boolean }>(
        `select has_table_privilege('kontor_${role}', 'audit_entries', 'update, delete, truncate') as may`,
      );
      expect(found?.may, role).toBe(false);
    }
  });
});

function expectedGrants(): string[] {
  const all = [...Object.entries(access), ...Object.entries(globalAccess)].flatMap(
    ([table, { nodes: _, ...roles }]) =>
      Object.entries(roles).map(([role, grant]) => ({ table, role, grant })),
  );
  return all.flatMap(({ table, role, grant }) =>
    (["select", "insert", "update", "delete"] as const).flatMap((verb) => {
      const columns = grant[verb];
      if (!columns) return [];
      return (columns === true ? ["*"] : columns).map(
        (column) => `kontor_${role} ${verb} ${table} ${column}`,
      );
    }),
  );
}
