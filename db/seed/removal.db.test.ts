import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "@/db/columns";
import { type Embedded, startEmbedded } from "@/db/embedded";
import { access } from "@/lib/database/access";
import { migrate } from "@/lib/database/migrate";
import { seedDemo } from "./demo";
import { removeDemo } from "./removal";

/** A database of its own, since the other tests live on the demo that is taken out here. */
let database: Embedded;
let dir: string;
let owner: Client;
/** Sees the rows of every tenant. */
let superuser: Client;
const tenantId = newId();

const withoutFiles = async () => ({ key: randomBytes(12).toString("base64url"), width: 800, height: 600 });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kontor-removal-"));
  await chmod(dir, 0o711);
  database = await startEmbedded({ dir, temporary: true });
  await migrate(database.ownerUrl, randomBytes(32).toString("base64url"));
  await seedDemo(database.ownerUrl, withoutFiles);
  owner = new Client({ connectionString: database.ownerUrl });
  const url = new URL(database.superuserUrl);
  url.pathname = "/kontor";
  superuser = new Client({ connectionString: url.href });
  await Promise.all([owner.connect(), superuser.connect()]);
});

afterAll(async () => {
  await Promise.all([owner.end(), superuser.end()]);
  await database.stop();
  await rm(dir, { recursive: true, force: true });
});

it("takes out the two tenants and their people, and leaves another tenant exactly as it is", async () => {
  const { ids, sessions } = await putNeighbour();
  await putTraces();
  const before = await rowsOf(tenantId);
  expect(Object.values(before).flat()).toHaveLength(5);

  const removed = await removeDemo(database.ownerUrl);

  expect(removed.tenants.map(({ slug }) => slug)).toEqual(["lakeside", "nordwind"]);
  expect(removed.kept).toEqual(["sales@alpha-it.example"]);
  expect(await rowsOf(tenantId)).toEqual(before);
  for (const table of Object.keys(access))
    expect(
      await count(`${table} where ${table === "tenants" ? "id" : "tenant_id"} <> '${tenantId}'`),
      table,
    ).toBe(0);
  expect(await column("select id from users order by id")).toEqual([...ids].sort());
  expect(await column("select id from sessions where revoked_at is null")).toEqual([sessions.theirs]);
  expect(await column("select email from tokens")).toEqual(["owner@neighbour.example"]);
  expect(await column("select recipient from mails")).toEqual(["owner@neighbour.example"]);
  expect(await column("select payload ->> 'tenantId' from graphile_worker._private_jobs")).toEqual([
    tenantId,
  ]);
});

it("leaves nobody with the password that everybody knows, and keeps a password that is their own", async () => {
  const { rows } = await owner.query("select email, password_hash from users order by email");
  expect(rows).toEqual([
    { email: "owner@neighbour.example", password_hash: "their own" },
    { email: "sales@alpha-it.example", password_hash: null },
  ]);
});

it("does nothing where there is no demo, and leaves room for a new one only in an empty database", async () => {
  expect(await removeDemo(database.ownerUrl)).toEqual({ tenants: [], people: 0, kept: [], logos: [] });
  expect(await seedDemo(database.ownerUrl, withoutFiles)).toBe(false);
});

/** Another provider with a shop of the same names, for which a person of the demo works as well. */
async function putNeighbour() {
  const [theirs, shared] = [
    newId(),
    await column("select id from users where email = 'sales@alpha-it.example'"),
  ];
  const sessions = { theirs: newId(), shared: newId() };
  await superuser.query("begin");
  await superuser.query(
    "insert into tenants (id, slug, name, locale, currency) values ($1, 'neighbour', 'Nordwind', 'de', 'EUR')",
    [tenantId],
  );
  await superuser.query(
    "insert into users (id, email, name, password_hash) values ($1, 'owner@neighbour.example', 'Anna', 'their own')",
    [theirs],
  );
  for (const [user, email] of [
    [theirs, "owner@neighbour.example"],
    [shared[0], "sales@alpha-it.example"],
  ])
    await superuser.query(
      "with place as (insert into user_tenants (tenant_id, user_id) values ($1, $3)) insert into memberships (tenant_id, id, user_id, side, roles, name, email) values ($1, $2, $3, 'provider', '{admin}', 'Anna', $4)",
      [tenantId, newId(), user, email],
    );
  for (const [id, user] of [
    [sessions.theirs, theirs],
    [sessions.shared, shared[0]],
  ])
    await superuser.query("insert into sessions (id, token_hash, user_id) values ($1, $2, $3)", [
      id,
      randomBytes(32),
      user,
    ]);
  const [category, item] = [newId(), newId()];
  await superuser.query(
    "insert into categories (tenant_id, id, slug, names) values ($1, $2, 'notebooks', '{}')",
    [tenantId, category],
  );
  await superuser.query(
    "insert into items (tenant_id, id, sku, name, kind, category_id) values ($1, $2, 'NB-1', 'Notebook', 'product', $3)",
    [tenantId, item, category],
  );
  await superuser.query("commit");
  return { ids: [theirs, shared[0]], sessions };
}

/** What a demo in use leaves behind outside of its tenants. */
async function putTraces() {
  const nordwind = await column("select id from tenants where slug = 'nordwind'");
  const admin = await column("select id from users where email = 'admin@nordwind.example'");
  await superuser.query("insert into sessions (id, token_hash, user_id) values ($1, $2, $3)", [
    newId(),
    randomBytes(32),
    admin[0],
  ]);
  for (const email of ["admin@nordwind.example", "owner@neighbour.example"]) {
    await superuser.query(
      "insert into tokens (id, purpose, token_hash, email, expires_at) values ($1, 'password-reset', $2, $3, now())",
      [newId(), randomBytes(32), email],
    );
    await superuser.query(
      "insert into mails (id, recipient, subject, text, html) values ($1, $2, 'Hello', 'Hello', 'Hello')",
      [newId(), email],
    );
  }
  for (const tenant of [nordwind[0], tenantId])
    await superuser.query(
      "select graphile_worker.add_job('logo-file', json_build_object('tenantId', $1::text))",
      [tenant],
    );
}

const column = async (sql: string): Promise<string[]> =>
  (await superuser.query({ text: sql, rowMode: "array" })).rows.map(([value]) => value as string);
const count = async (from: string) => Number((await column(`select count(*) from ${from}`))[0]);

/** Every row of a tenant, by table. */
async function rowsOf(tenant: string) {
  const found: Record<string, unknown[]> = {};
  for (const table of Object.keys(access)) {
    const key = table === "tenants" ? "id" : "tenant_id";
    found[table] = (
      await superuser.query(`select * from ${table} where ${key} = $1 order by id`, [tenant])
    ).rows;
  }
  return found;
}
