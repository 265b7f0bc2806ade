import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LoginRole, loginRoles, type ScopeSetting, type shapes } from "@/db/access/shapes";
import { newId } from "@/db/columns";
import { roleUrl } from "@/db/roles";
import { localSetting } from "@/db/setting";
import { env } from "@/lib/base/env";
import { sameThreads } from "@/lib/threads/test/same";
import { sameViews } from "@/lib/views/test/same";
import { access } from "./access";
import { rowsOfPeople } from "./test/rows-of-people";

/**
 * Every table × statement × foreign scope, on the demo data, connected as the runtime roles. A statement that the
 * role has no grant for counts as refused; one it has must touch no row outside the scope, and the twin in the own
 * scope must be let through by the policies.
 */

type Row = Record<string, unknown> & { tenant_id?: string; id: string };
type Scope = Partial<Record<ScopeSetting, string>>;

const owner = new Client({ connectionString: env().DATABASE_URL });
const clients = new Map<LoginRole, Client>();
const sample = new Map<string, Row[]>();
/** The columns of each table that an insert may name; the others are generated. */
const written = new Map<string, string>();
const home: Record<"nordwind" | "lakeside", Scope> = { nordwind: {}, lakeside: {} };
let sibling: Scope = {};

const text = (value: unknown) => String(value ?? "");

async function inScope<T>(client: Client, scope: Scope, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  for (const [name, value] of Object.entries(scope))
    await client.query(localSetting(name as ScopeSetting, value));
  try {
    return await work();
  } finally {
    await client.query("rollback");
  }
}

beforeAll(async () => {
  await owner.connect();
  for (const role of loginRoles) {
    const client = new Client({ connectionString: roleUrl(env().DATABASE_URL, env().KONTOR_SECRET, role) });
    await client.connect();
    clients.set(role, client);
  }
  const { rows: tenants } = await clients
    .get("auth")!
    .query("select kontor_place(slug, null) as place from unnest(array['nordwind', 'lakeside']) as slug");
  home.nordwind.tenant_id = tenants[0].place.tenantId;
  home.lakeside.tenant_id = tenants[1].place.tenantId;
  const { rows: tables } = await owner.query(
    `select attrelid::regclass::text as name, string_agg(quote_ident(attname), ', ') as columns from pg_attribute
     where attrelid = any ($1::regclass[]) and attnum > 0 and not attisdropped and attgenerated = '' group by 1`,
    [Object.keys(access)],
  );
  for (const { name, columns } of tables) written.set(name, columns);
  await fillEmptyTables();
  for (const table of Object.keys(access)) sample.set(table, await allRows(table));
  Object.assign(home.nordwind, scopeOf("nordwind", "alpha-it", "Muster GmbH"));
  sibling = scopeOf("nordwind", "beta-systems", "Muster GmbH");
  Object.assign(home.lakeside, scopeOf("lakeside", "gamma-cloud"));
}, 60_000);

afterAll(async () => {
  await Promise.all([owner, ...clients.values()].map((client) => client.end()));
});

const tenantOf = (place: "nordwind" | "lakeside") => text(home[place].tenant_id);

async function allRows(table: string): Promise<Row[]> {
  const found: Row[] = [];
  for (const place of ["nordwind", "lakeside"] as const) {
    await inScope(owner, { tenant_id: tenantOf(place) }, async () => {
      found.push(...(await owner.query(`select * from ${table} order by id limit 500`)).rows);
    });
  }
  return found;
}

/** Tables the demo leaves empty get one row per tenant, copied in shape from what they refer to. */
async function fillEmptyTables() {
  for (const place of ["nordwind", "lakeside"] as const) {
    const tenant = tenantOf(place);
    await owner.query("begin");
    await owner.query(localSetting("tenant_id", tenant));
    const { rows } = await owner.query(
      "select id, reseller_id from customers where reseller_id is not null order by id limit 1",
    );
    const { rows: members } = await owner.query(
      "select id, user_id from memberships where side = 'provider' order by id limit 1",
    );
    const [customer, member] = [rows[0], members[0]];
    await owner.query(
      `insert into invitations (tenant_id, id, side, reseller_id, email, roles, token_hash, invited_by, invited_by_name, expires_at)
       values ($1, $2, 'reseller', $3, 'same@example.example', '{admin}', decode(md5(random()::text), 'hex'), $4, 'Somebody', now())`,
      [tenant, newId(), customer.reseller_id, member.user_id],
    );
    await owner.query(
      `insert into invitations (tenant_id, id, side, reseller_id, customer_id, email, roles, token_hash, invited_by, invited_by_name, expires_at)
       select tenant_id, gen_random_uuid(), 'customer', reseller_id, id, 'same@example.example', '{user}',
         sha256(gen_random_uuid()::text::bytea), $1, 'Somebody', now() from customers on conflict do nothing`,
      [member.user_id],
    );
    await owner.query(
      `insert into imports (tenant_id, id, file_name, content, created_by, created_by_name) values ($1, $2, 'list.csv', '', $3, 'Somebody')`,
      [tenant, newId(), member.user_id],
    );
    await owner.query(
      `insert into customer_assignments (tenant_id, id, customer_id, reseller_id, membership_id) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [tenant, newId(), customer.id, customer.reseller_id, member.id],
    );
    await owner.query(
      `insert into customer_conflicts (tenant_id, id, reseller_id, name, vat_number, asked_by, asked_by_name, asked_by_email)
       select $1, gen_random_uuid(), id, 'Muster GmbH', 'DE999999999', $2, 'Somebody', 'same@example.example' from resellers
       on conflict do nothing`,
      [tenant, member.user_id],
    );
    await owner.query(
      `insert into customer_checks (tenant_id, id, reseller_id, user_id, user_name, day, checks, not_available)
       select $1, gen_random_uuid(), id, $2, 'Somebody', current_date, 1, 0 from resellers on conflict do nothing`,
      [tenant, member.user_id],
    );
    await owner.query(
      `insert into customer_notes (tenant_id, id, customer_id, reseller_id, text, author_name)
       select $1::uuid, gen_random_uuid(), id, reseller_id, 'Same note', 'Somebody' from customers
       union all select $1::uuid, gen_random_uuid(), id, null, 'Same note', 'Somebody' from customers
       on conflict do nothing`,
      [tenant],
    );
    for (const rows of rowsOfPeople) await owner.query(rows);
    for (const statement of [...sameThreads, ...sameViews]) await owner.query(statement);
    await owner.query(
      `insert into audit_heads (tenant_id, id, link, base_link) values ($1, $2, '\\x00', '\\x00') on conflict do nothing`,
      [tenant, newId()],
    );
    const { rows: entries } = await owner.query("select offer_id from portfolio_entries order by id limit 1");
    await owner.query(
      "insert into reseller_prices (tenant_id, id, reseller_id, offer_id) values ($1, $2, $3, $4) on conflict do nothing",
      [tenant, newId(), customer.reseller_id, entries[0].offer_id],
    );
    await owner.query("commit");
  }
}

function scopeOf(place: "nordwind" | "lakeside", slug: string, customerName?: string): Scope {
  const mine = (table: string) =>
    (sample.get(table) ?? []).filter((row) => row.tenant_id === tenantOf(place));
  const reseller = mine("resellers").find((row) => row.slug === slug);
  const customer = mine("customers").find(
    (row) => row.reseller_id === reseller?.id && (!customerName || row.name === customerName),
  );
  const portfolio = mine("portfolios").find((row) => row.id === reseller?.portfolio_id);
  const member = mine("memberships").find((row) => row.reseller_id === reseller?.id);
  return {
    tenant_id: tenantOf(place),
    reseller_id: text(reseller?.id),
    customer_id: text(customer?.id),
    portfolio_id: text(portfolio?.id),
    version_id: text(portfolio?.live_version_id),
    membership_id: text(member?.id),
  };
}

/** Whether a row lies in a scope, said by the row's own columns and independently of the policies. */
function belongs(table: string, row: Row, role: LoginRole, scope: Scope): boolean {
  const tenant = table === "tenants" ? row.id : row.tenant_id;
  if (tenant !== scope.tenant_id) return false;
  const shape = access[table]?.[role]?.rows ?? "tenant";
  const equal: Partial<Record<keyof typeof shapes, boolean>> = {
    "of the reseller": row.reseller_id === scope.reseller_id,
    "the reseller itself": row.id === scope.reseller_id,
    "of the provider itself": row.reseller_id === null,
    "of the place": row.reseller_id === (scope.reseller_id ?? null),
    "said to the provider": row.thread !== "reseller-customer",
    "said to the customer": row.customer_id === scope.customer_id && row.thread !== "provider-reseller",
    "of the customer": row.customer_id === scope.customer_id,
    "asked by the customer": row.customer_id === scope.customer_id && row.asked_side === "customer",
    "of the person": row.membership_id === scope.membership_id,
    "the customer itself": row.id === scope.customer_id,
    "of the portfolio version": row.version_id === scope.version_id,
    "the portfolio itself": row.id === scope.portfolio_id,
    "on sale": row.state === "active",
    "open storefront": row.storefront_open === true,
  };
  return equal[shape] ?? true;
}

async function attempt(client: Client, scope: Scope, sql: string, values: unknown[] = []) {
  return inScope(client, scope, async () => {
    try {
      const result = await client.query(sql, values);
      return { ids: result.rows.map((row) => text(row.id)), count: result.rowCount ?? 0 };
    } catch (error) {
      return { refused: (error as { code?: string }).code ?? "?", ids: [], count: 0 };
    }
  });
}

const cases = Object.keys(access).flatMap((table) => loginRoles.map((role) => [table, role] as const));

const foreignScopes = (): [string, Scope][] => [
  ["no scope", {}],
  ["the other tenant", home.lakeside],
  ["a sibling reseller", sibling],
];

describe.each(cases)("%s as %s", (table, role) => {
  const grant = access[table]?.[role];
  const client = () => clients.get(role)!;
  const rowsOf = () => sample.get(table) ?? [];
  const own = () => rowsOf().filter((row) => belongs(table, row, role, home.nordwind));

  it("reads exactly the rows of its own scope", async () => {
    const ids = rowsOf().map((row) => row.id);
    const read = (scope: Scope) =>
      attempt(client(), scope, `select id from ${table} where id = any ($1)`, [ids]);
    if (!grant?.select) {
      expect((await read(home.nordwind)).refused).toBe("42501");
      return;
    }
    const columns = grant.select === true ? ["id"] : grant.select;
    for (const [name, scope] of [["own", home.nordwind] as [string, Scope], ...foreignScopes()]) {
      const expected = rowsOf().filter((row) => belongs(table, row, role, scope));
      if (!columns.includes("id")) {
        const some = await attempt(client(), scope, `select ${columns[0]} as id from ${table}`, []);
        expect([some.ids.length, (await read(scope)).refused], name).toEqual([expected.length, "42501"]);
        continue;
      }
      expect((await read(scope)).ids.sort(), name).toEqual(expected.map((row) => row.id).sort());
    }
    expect(own().length, "rows of its own to see").toBeGreaterThan(0);
  });

  it("changes and removes no row outside its scope", async () => {
    const foreign = rowsOf()
      .filter((row) => !belongs(table, row, role, home.nordwind))
      .map((row) => row.id);
    expect(foreign.length, "foreign rows to try").toBeGreaterThan(0);
    const column = grant?.update ? (grant.update === true ? "id" : grant.update[0]) : "id";
    for (const sql of [
      `update ${table} set ${column} = ${column} where id = any ($1)`,
      `delete from ${table} where id = any ($1)`,
    ]) {
      expect((await attempt(client(), home.nordwind, sql, [foreign])).count).toBe(0);
      for (const [name, scope] of foreignScopes()) {
        const outside = rowsOf()
          .filter((row) => !belongs(table, row, role, scope))
          .map((row) => row.id);
        expect((await attempt(client(), scope, sql, [outside])).count, name).toBe(0);
      }
    }
  });

  it("changes its own rows where the access table says so", async () => {
    const ids = own().map((row) => row.id);
    if (!grant?.update || grant.using)
      return expect(grant?.update === undefined || grant.using !== undefined).toBe(true);
    const column = grant.update === true ? "id" : grant.update[0];
    const done = await attempt(
      client(),
      home.nordwind,
      `update ${table} set ${column} = ${column} where id = any ($1)`,
      [ids],
    );
    expect(done.count).toBe(ids.length);
  });

  it("inserts nothing outside its scope", async () => {
    const insert = (scope: Scope, row: Row) =>
      attempt(
        client(),
        scope,
        `insert into ${table} (${written.get(table)}) select ${written.get(table)} from jsonb_populate_record(null::${table}, $1) on conflict do nothing`,
        [
          JSON.stringify({ ...row, id: table === "tenants" ? row.id : newId() }, (_key, value) =>
            value?.type === "Buffer" ? `\\x${Buffer.from(value.data).toString("hex")}` : value,
          ),
        ],
      );
    const elsewhere = rowsOf().find((row) => !belongs(table, row, role, home.nordwind));
    if (elsewhere && !["on sale", "open storefront"].includes(grant?.rows ?? "")) {
      expect((await insert(home.nordwind, elsewhere)).refused).toBe("42501");
      expect((await insert({}, elsewhere)).refused).toBe("42501");
    }
    const mine = own()[0];
    if (grant?.insert && mine && !grant.check)
      expect((await insert(home.nordwind, mine)).refused ?? "let in").not.toBe("42501");
  });
});
