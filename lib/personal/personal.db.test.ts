import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { env } from "@/lib/base/env";
import { checkChain } from "@/lib/chain/check";
import { sealEntries } from "@/lib/chain/jobs";
import { onOwnMachine } from "@/test/own-machine";
import { erase, previewErasure } from "./erase";
import { personalData } from "./export";
import { withPlace } from "./place";
import type { Wanted } from "./subject";
import { firstAsOwner, leaveTraces, tablesOfAllWith } from "./test/traces";

/** On the demo: a person of a reseller, and a customer with orders. */
const person = { person: "sales@alpha-it.example" };

const client = new Client({ connectionString: env().DATABASE_URL });
let tenant: string;
let customer: { customer: string };

const dataOf = (wanted: Wanted, at = "nordwind") =>
  withPlace(at, async (place) => (await personalData(place, wanted)).data, "read only");
const look = (wanted: Wanted) => withPlace("nordwind", (place) => previewErasure(place, wanted), "read only");
const remove = (wanted: Wanted, confirmed: string) =>
  withPlace("nordwind", (place) => erase(place, wanted, confirmed));
const refusal = (key: string) => expect.objectContaining({ key });

beforeAll(async () => {
  await client.connect();
  tenant = (await tenantIds()).nordwind ?? "";
  const id = await first("select id from customers where tenant_id = $1 and name = 'Muster GmbH'");
  customer = { customer: id };
  await client.query(
    "insert into sessions (id, token_hash, user_id, address) select gen_random_uuid(), '\\x01', id, '192.0.2.7' from users where email = $1",
    [person.person],
  );
  await leaveTraces(client, tenant, person.person);
  await sealEntries();
});
afterAll(() => Promise.all([client.end(), closePools()]));

const first = (statement: string, values: unknown[] = [tenant]) =>
  firstAsOwner(client, tenant, { statement, values });
const tablesWith = (words: string) => tablesOfAllWith(client, words);

async function tenantIds(): Promise<Record<string, string>> {
  await client.query("set role kontor_gate");
  const { rows } = await client.query("select slug, id from tenants");
  await client.query("reset role");
  return Object.fromEntries(rows.map(({ slug, id }) => [slug, id]));
}

describe("an export", () => {
  it("holds what is kept about a person, and no secret or other person", async () => {
    const data = await dataOf(person);
    expect(data).toMatchObject({ tenant: "nordwind", about: { person: person.person } });
    expect(data.tables.users).toEqual([expect.objectContaining({ email: person.person })]);
    expect(data.tables.sessions).toEqual([expect.objectContaining({ address: "192.0.2.7" })]);
    expect(data.tables.memberships).toEqual([expect.objectContaining({ roles: ["sales"] })]);
    expect(data.tables.rate_limits).toEqual([{ key: `sign-in account:${person.person}` }]);
    expect(data.tables.mails).toHaveLength(1);
    for (const name of ["locked_by_name", "invited_by_name", "state_changed_by_name"])
      expect(Object.values(data.tables).flatMap((rows) => rows.flatMap(Object.keys))).not.toContain(name);
    const written = JSON.stringify(data);
    expect(written).not.toContain("$argon2");
    expect(written).not.toContain("token_hash");
    expect([...written.matchAll(/[\w.-]+@[\w.-]+\.example/g)].map(([address]) => address)).toEqual(
      expect.arrayContaining([person.person]),
    );
    expect(new Set([...written.matchAll(/[\w.-]+@[\w.-]+\.example/g)].map(([each]) => each)).size).toBe(1);
  });

  it("holds what is kept about a customer, and nothing of another one", async () => {
    const { tables } = await dataOf(customer);
    const orders = Number(
      await first("select count(*)::int from orders where tenant_id = $1 and customer_id = $2", [
        tenant,
        customer.customer,
      ]),
    );
    expect(orders).toBeGreaterThan(0);
    expect(tables.orders).toHaveLength(orders);
    expect(tables.customers).toEqual([expect.objectContaining({ name: "Muster GmbH" })]);
    const columns = new Set(Object.values(tables).flatMap((rows) => rows.flatMap(Object.keys)));
    const within = ["transfer", "commission", "billed", "cost", "suggested", "idempotency", "placed_by"];
    expect([...columns].filter((column) => within.some((word) => column.includes(word)))).toEqual([]);
    expect([...columns]).toEqual(expect.arrayContaining(["retail_recurring", "monthly_total"]));
    for (const row of Object.values(tables).flat())
      if ("customer_id" in row) expect(row.customer_id).toBe(customer.customer);
  });

  it("tells of an address that the tenant does not know nothing that lies outside of tenants", async () => {
    const stranger = "a@firm-b.example";
    const { lakeside } = await tenantIds();
    for (const name of [stranger, `mari${stranger}`])
      await client.query("insert into rate_limits (key) values ($1)", [`invitation receiver:${name}`]);
    for (const at of [null, lakeside])
      await client.query(
        "insert into mails (id, tenant_id, recipient, subject, text, html) values (gen_random_uuid(), $1, $2, '', '', '')",
        [at, stranger],
      );
    expect((await dataOf({ person: stranger })).tables).toEqual({});
    expect(await look({ person: stranger })).toMatchObject({ effects: [], elsewhere: false });
    expect((await dataOf({ person: stranger }, "lakeside")).tables).toEqual({
      mails: [expect.objectContaining({ recipient: stranger })],
    });
  });

  it("is refused for a tenant, a customer and another tenant's customer that are not there", async () => {
    const member = await first("select id from memberships where tenant_id = $1 and email = $2", [
      tenant,
      person.person,
    ]);
    await expect(dataOf(person, "nowhere")).rejects.toThrow("no tenant");
    await expect(dataOf({ customer: tenant })).rejects.toThrow("notFound");
    await expect(dataOf(customer, "lakeside")).rejects.toThrow("notFound");
    await expect(dataOf({ member }, "lakeside")).rejects.toThrow("notFound");
    expect((await dataOf({ member })).about).toEqual(person);
    expect((await dataOf(person, "lakeside")).tables).toEqual({});
  });
});

describe.runIf(onOwnMachine)("an erasure of a person", () => {
  it("is shown before it is done, and changes nothing then or by another word", async () => {
    const before = await tablesWith(person.person);
    const { effects } = await look(person);
    expect(effects.find(({ what }) => what === "sessions")).toMatchObject({ rows: 1, gone: true });
    expect(effects.find(({ what }) => what === "audit_entries")).toMatchObject({ kept: { why: "audit" } });
    await expect(remove(person, "sales@alpha-it.exampl")).rejects.toEqual(
      expect.objectContaining({ key: "eraseConfirm", field: "confirm" }),
    );
    expect(await tablesWith(person.person)).toEqual(before);
    expect(before).toEqual(
      expect.arrayContaining([
        "mails",
        "tokens",
        "customers",
        "customer_contacts",
        "orders",
        "memberships",
        "users",
      ]),
    );
  });

  it("is refused for the only admin of a company", async () => {
    const admin = { person: "admin@beta-systems.example" };
    await expect(remove(admin, admin.person)).rejects.toEqual(refusal("eraseOnlyAdmin"));
    expect((await look(admin)).obstacle).toEqual(refusal("eraseOnlyAdmin"));
    expect((await look(person)).obstacle).toBeUndefined();
    expect(await tablesWith(admin.person)).toContain("users");
  });

  it("ends what they were in one tenant alone where another one knows them", async () => {
    const other = { person: "admin@alpha-it.example" };
    await first("update memberships set roles = '{admin,sales}' where tenant_id = $1 and email = $2", [
      tenant,
      person.person,
    ]);
    await first(
      `insert into kept_forms (token_hash, membership_id, path, content)
       select '\\x03', id, '/', '\\x00' from memberships where tenant_id = $1 and email = $2`,
      [tenant, other.person],
    );
    expect(await remove(other, other.person)).toMatchObject({ elsewhere: true });
    expect(await first("select count(*)::int from kept_forms", [])).toBe(0);
    expect(await tablesWith(other.person)).toEqual(expect.arrayContaining(["memberships", "users"]));
    expect(
      await first("select count(*)::int from memberships where tenant_id = $1 and email = $2", [
        tenant,
        other.person,
      ]),
    ).toBe(0);
    expect(await first("select password_hash is not null from users where email = $1", [other.person])).toBe(
      true,
    );
    await first("update memberships set roles = '{sales}' where tenant_id = $1 and email = $2", [
      tenant,
      person.person,
    ]);
  });

  it("finds an address with letters of its own language in each form, and leaves those of others as people write them", async () => {
    const of = [
      tenant,
      await first("select id from customers where tenant_id = $1 and name <> 'Muster GmbH' limit 1"),
    ];
    const reseller = await first("select reseller_id from customers where tenant_id = $1 and id = $2", of);
    for (const email of ["x@xn--mller-kva.example", "y@xn--mller-kva.example"])
      await first(
        `insert into customer_contacts (tenant_id, id, customer_id, reseller_id, email, main)
         values ($1, gen_random_uuid(), $2, $3, $4, false)`,
        [...of, reseller, email],
      );
    const order = await first("select id from orders where tenant_id = $1 order by id desc limit 1");
    const contact = JSON.stringify({ email: "x@müller.example" });
    await first("update orders set contact = $3 where tenant_id = $1 and id = $2", [tenant, order, contact]);
    const { effects } = await remove({ person: "x@müller.example" }, "x@müller.example");
    expect(effects.find(({ what }) => what === "orders_contact")).toMatchObject({ rows: 1 });
    expect(await tablesWith("x@müller.example")).toEqual([]);
    expect(await first("select people from customers where tenant_id = $1 and id = $2", of)).toContain(
      "y@müller.example",
    );
  });

  it("leaves the address nowhere but where it must be kept, and the audit log's chain whole", async () => {
    const user = await first("select id from users where email = $1", [person.person]);
    const places = await tablesWith(person.person);
    const placed = await first(
      "select coalesce(sum(one_time_total), 0)::text from orders where tenant_id = $1",
    );
    const { entry } = await remove(person, person.person);
    const kept = ["audit_entries", "rate_limits"];
    expect((await tablesWith(person.person)).filter((table) => !kept.includes(table))).toEqual([]);
    expect(places.length).toBeGreaterThan(1);
    expect(
      await first("select password_hash is null and name = 'Gelöscht' from users where id = $1", [user]),
    ).toBe(true);
    expect(await first("select count(*)::int from sessions where user_id = $1", [user])).toBe(0);
    expect(
      await first(
        "select bool_and(closed_at is not null and name = 'Gelöscht') from memberships where tenant_id = $1 and user_id = $2",
        [tenant, user],
      ),
    ).toBe(true);
    expect(
      await first("select coalesce(sum(one_time_total), 0)::text from orders where tenant_id = $1"),
    ).toBe(placed);
    expect(
      await first(
        "select record_label from audit_entries where tenant_id = $1 and id = $3 and action = 'person-erased' and record_id in (select id from memberships where tenant_id = $1 and user_id = $2)",
        [tenant, user, entry],
      ),
    ).toBe("Gelöscht");
    await sealEntries();
    expect((await checkChain(tenant)).broken).toBeUndefined();
    await expect(remove(person, person.person)).rejects.toEqual(refusal("eraseNothing"));
  });
});
