import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameSubject, type SubjectValues } from "@/db/access/subject";
import { closePools } from "@/db/client";
import { newId } from "@/db/ids";
import { connectionOf, withScope } from "@/db/scope";
import { localSetting } from "@/db/setting";
import { env } from "@/lib/base/env";
import { access, globalAccess } from "@/lib/database/access";
import { personalTables, tableColumns } from "@/lib/database/privacy";

/** What the database itself lets kontor_privacy see and do, on the demo, where one person is and was in two tenants. */
const owner = new Client({ connectionString: env().DATABASE_URL });
const tenants: Record<string, string> = {};

beforeAll(async () => {
  await owner.connect();
  await owner.query("set role kontor_gate");
  for (const { slug, id } of (await owner.query("select slug, id from tenants")).rows) tenants[slug] = id;
  await owner.query("reset role");
  for (const [at, { id, email }] of (await usersAt()).entries()) {
    const hash = Buffer.from(`hash ${at}`);
    await owner.query("insert into sessions (id, token_hash, user_id) values ($1, $2, $3)", [
      newId(),
      hash,
      id,
    ]);
    await owner.query("insert into devices (user_id, token_hash) values ($1, $2)", [id, hash]);
    await owner.query(
      "insert into tokens (id, purpose, token_hash, email, expires_at) values ($1, 'password-reset', $2, $3, now())",
      [newId(), hash, email],
    );
    await owner.query("insert into rate_limits (key) values ($1)", [`sign-in:${email}`]);
    for (const tenant of [tenants.nordwind, tenants.lakeside, null])
      await owner.query(
        "insert into mails (id, tenant_id, recipient, subject, text, html) values ($1, $2, $3, '', '', '')",
        [newId(), tenant, email],
      );
    await owner.query(
      "insert into kept_forms (token_hash, membership_id, path, content) values ($1, $2, '/', '')",
      [hash, id],
    );
  }
});
afterAll(() => Promise.all([owner.end(), closePools()]));

const usersAt = async (): Promise<{ id: string; email: string }[]> =>
  (
    await owner.query(
      "select id, email from users where email in ('sales@alpha-it.example', 'admin@beta-systems.example') order by email desc",
    )
  ).rows;

/** What the role is told of one of them; the form waits for a membership that has the id of its person here. */
async function somebody(): Promise<Required<Omit<SubjectValues, "customer">>> {
  const [{ id, email } = { id: "", email: "" }] = await usersAt();
  return { user: id, email, shown: email, memberships: [id], name: "Nobody is called so" };
}

async function as(tenant: string | undefined, values: SubjectValues, statement: string) {
  const outcome = { rows: [] as Record<string, unknown>[], count: 0, refused: "" };
  const back = new Error("taken back");
  await withScope("privacy", { tenant_id: tenant }, async (tx) => {
    await connectionOf(tx).query(nameSubject(values));
    try {
      const { rows, rowCount } = await connectionOf(tx).query(statement);
      Object.assign(outcome, { rows, count: rowCount });
    } catch (error) {
      outcome.refused = (error as { code: string }).code;
    }
    throw back;
  }).catch((error) => {
    if (error !== back) throw error;
  });
  return outcome;
}

/** Changes the membership at Lakeside of somebody who is in two tenants. */
async function setThere(change: string) {
  await owner.query("begin");
  await owner.query(localSetting("tenant_id", tenants.lakeside ?? ""));
  await owner.query(
    `update memberships set ${change} where user_id = (select id from users where email = 'admin@alpha-it.example')`,
  );
  await owner.query("commit");
}

const outside = Object.keys(globalAccess).filter((table) => globalAccess[table]?.privacy);
const columnOf = (table: string) => [globalAccess[table]?.privacy?.select ?? []].flat()[0];

describe("outside of tenants", () => {
  it("there are the tables of accounts, mails and forms", () => {
    expect(outside.sort()).toEqual([
      "devices",
      "kept_forms",
      "mails",
      "rate_limits",
      "sessions",
      "tokens",
      "users",
    ]);
  });

  it.each(outside)("the role sees and writes %s of whoever it names, and of nobody else", async (table) => {
    const count = `select ${columnOf(table)} from ${table}`;
    const own = await as(tenants.nordwind, await somebody(), count);
    expect(own.refused).toBe("");
    expect(own.count).toBe(table === "mails" ? 2 : 1);
    expect((await as(tenants.nordwind, {}, count)).count).toBe(0);
    const { delete: mayDelete, update } = globalAccess[table]?.privacy ?? {};
    const gone = await as(tenants.nordwind, await somebody(), `delete from ${table}`);
    expect([gone.refused, gone.count]).toEqual(mayDelete ? ["", own.count] : ["42501", 0]);
    if (!update) return;
    const [column] = update as string[];
    const changed = await as(tenants.nordwind, await somebody(), `update ${table} set ${column} = ${column}`);
    expect(changed.count).toBe(1);
  });

  it("mails of another tenant are not there", async () => {
    const mails = "select tenant_id from mails";
    const at = async (tenant?: string) =>
      (await as(tenant, await somebody(), mails)).rows.map((row) => row.tenant_id).sort();
    expect(await at(tenants.lakeside)).toEqual([tenants.lakeside, null].sort());
    expect(await at(undefined)).toEqual([null]);
  });

  it.each(["sessions.token_hash", "users.password_hash", "tokens.token_hash", "kept_forms.content"])(
    "%s is read by nobody",
    async (name) => {
      const [table, column] = name.split(".");
      const read = await as(tenants.nordwind, await somebody(), `select ${column} from ${table}`);
      expect(read.refused).toBe("42501");
    },
  );

  it("an account is found by its address where its tenant knows it", async () => {
    const ask = "select kontor_person('sales@alpha-it.example') as person";
    const [{ id } = { id: "" }] = await usersAt();
    expect((await as(tenants.nordwind, {}, ask)).rows[0]?.person).toMatchObject({ user: id, alone: true });
    expect((await as(tenants.lakeside, {}, ask)).rows[0]?.person).toEqual({ alone: false });
    const nobody = "select kontor_person('nobody@x.example') as person";
    expect((await as(tenants.nordwind, {}, nobody)).rows[0]?.person).toEqual({ alone: false });
  });

  it("an account is of a tenant alone once the person's memberships in others are closed or erased", async () => {
    const ask = "select kontor_person('admin@alpha-it.example') as person";
    const at = async (tenant?: string) => (await as(tenant, {}, ask)).rows[0]?.person;
    expect(await at(tenants.nordwind)).toMatchObject({ alone: false });
    await setThere("closed_at = now()");
    expect(await at(tenants.nordwind)).toMatchObject({ alone: true });
    expect(await at(tenants.lakeside)).toMatchObject({ user: expect.any(String), alone: false });
    await setThere("closed_at = null, email = 'erased-1@erased.invalid'");
    expect(await at(tenants.nordwind)).toMatchObject({ alone: true });
    expect(await at(tenants.lakeside)).toEqual({ alone: false });
    await setThere("email = 'admin@alpha-it.example'");
  });

  it("an erased member is told by what stands in place of the address", async () => {
    const erased = "email = 'erased-1@erased.invalid'";
    await setThere(erased);
    const ask = `select kontor_address_of(id) as email from memberships where ${erased}`;
    expect((await as(tenants.lakeside, {}, ask)).rows).toEqual([{ email: "erased-1@erased.invalid" }]);
    await setThere("email = 'admin@alpha-it.example'");
  });
});

/** Tables of tenants with the marks by which the role may write them. */
const written = Object.entries(access).flatMap(([table, { privacy }]) =>
  privacy?.update || privacy?.delete ? [table] : [],
);

describe.each(written)("in %s", (table) => {
  const grant = access[table]?.privacy;

  it("the role writes nothing of anybody whom the transaction does not name", async () => {
    const [column = "id"] = (grant?.update ?? []) as string[];
    const statements = [
      ...(grant?.update ? [`update ${table} set ${column} = ${column}`] : []),
      ...(grant?.delete ? [`delete from ${table}`] : []),
    ];
    const stranger = {
      user: newId(),
      email: "nobody@x.example",
      shown: "nobody@x.example",
      name: "?",
      customer: newId(),
      memberships: [],
    };
    for (const statement of statements)
      for (const values of [{}, stranger])
        expect(await as(tenants.nordwind, values, statement)).toMatchObject({ refused: "", count: 0 });
  });

  it("the role writes no column that is not marked", async () => {
    const marked = (personalTables[table]?.marks ?? []).flatMap(({ erase, follows = [] }) => [
      ...(typeof erase === "object" ? Object.keys(erase) : []),
      ...follows,
    ]);
    for (const column of tableColumns.get(table) ?? []) {
      const { rows } = await owner.query(
        "select has_column_privilege('kontor_privacy', $1, $2, 'update') as may",
        [table, column],
      );
      expect(rows[0].may, column).toBe(marked.includes(column));
    }
  });
});

it("writes a customer's rows where the transaction names the customer, in its tenant alone", async () => {
  await owner.query("begin");
  await owner.query(localSetting("tenant_id", tenants.nordwind ?? ""));
  const { rows } = await owner.query(
    "select customer_id as id, count(*)::int as count from customer_addresses group by 1 order by 2 desc limit 1",
  );
  await owner.query("rollback");
  const [{ id, count }] = rows;
  const remove = "delete from customer_addresses";
  expect((await as(tenants.nordwind, { customer: id }, remove)).count).toBe(count);
  expect((await as(tenants.lakeside, { customer: id }, remove)).count).toBe(0);
  expect((await as(undefined, { customer: id }, remove)).count).toBe(0);
});

it("leaves entries of erasures in the audit log, and no others", async () => {
  const entry = (action: string) =>
    `insert into audit_entries (tenant_id, id, actor_name, actor_side, action, record_kind, record_id, record_label)
     values ('${tenants.nordwind}', '${newId()}', 'Somebody', 'system', '${action}', 'tenant', '${tenants.nordwind}', '') on conflict do nothing`;
  expect(await as(tenants.nordwind, {}, entry("person-erased"))).toMatchObject({ refused: "", count: 1 });
  expect((await as(tenants.nordwind, {}, entry("order-placed"))).refused).toBe("42501");
  expect((await as(tenants.lakeside, {}, entry("person-erased"))).refused).toBe("42501");
});
