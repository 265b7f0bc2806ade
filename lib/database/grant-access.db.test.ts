import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/base/env";
import { migrate } from "./migrate";

const owner = new Client({ connectionString: env().DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

const migrateAgain = () => migrate(env().DATABASE_URL, env().KONTOR_SECRET);

/** Which transaction last wrote each policy, each table's grants and each function. */
async function written(): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ name: string; by: string }>(
    `select concat(polrelid::regclass, ' ', polname) as name, xmin::text as by from pg_policy
     union all select relname, xmin::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     union all select proname, xmin::text from pg_proc where starts_with(proname, 'kontor_')`,
  );
  return new Map(rows.map(({ name, by }) => [name, by]));
}

async function anew(): Promise<string[]> {
  const before = await written();
  await migrateAgain();
  const after = await written();
  return [...after].filter(([name, by]) => before.get(name) !== by).map(([name]) => name);
}

const mayRead = async (role: string, table: string) => {
  const { rows } = await owner.query("select has_table_privilege($1, $2, 'select') as so", [role, table]);
  return rows[0].so;
};

describe("a migration that finds nothing new", () => {
  it("touches no table, policy or function", async () => {
    expect(await anew()).toEqual([]);
  });
});

describe("what somebody changed by hand is as it was after the next migration, and nothing else is touched", () => {
  it("a grant", async () => {
    await owner.query("grant select on user_tenants to kontor_public");
    expect(await mayRead("kontor_public", "user_tenants")).toBe(true);
    expect(await anew()).toEqual(["user_tenants"]);
    expect(await mayRead("kontor_public", "user_tenants")).toBe(false);
    expect(await mayRead("kontor_auth", "user_tenants")).toBe(true);
  });

  it("a policy", async () => {
    await owner.query("alter policy reseller_select on orders using (true)");
    const changed = await anew();
    expect(changed).toContain("orders reseller_select");
    expect(changed.filter((name) => !/^orders( |$)/.test(name))).toEqual([]);
    const { rows } = await owner.query(
      "select qual from pg_policies where tablename = 'orders' and policyname = 'reseller_select'",
    );
    expect(rows[0].qual).toContain("app.reseller_id");
  });

  it("row-level security itself", async () => {
    await owner.query("alter table orders no force row level security");
    await migrateAgain();
    const { rows } = await owner.query(
      "select relforcerowsecurity as forced from pg_class where relname = 'orders'",
    );
    expect(rows[0].forced).toBe(true);
  });

  it("a function, and one of an earlier version goes", async () => {
    await owner.query(
      "create function kontor_former(what text) returns text language sql as $$ select what $$",
    );
    // As the one who owns it, since the owner of the tables may not.
    await owner.query("set role kontor_gate");
    await owner.query("grant execute on function kontor_has_tenant() to kontor_public");
    await owner.query("reset role");
    expect(await anew()).toEqual(["kontor_has_tenant"]);
    const { rows } = await owner.query(
      "select to_regproc('kontor_former') as former, has_function_privilege('kontor_public', 'kontor_has_tenant()', 'execute') as open",
    );
    expect(rows[0]).toEqual({ former: null, open: false });
  });
});
