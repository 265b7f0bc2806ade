import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { customers } from "@/db/schema";
import { listCustomers } from "@/lib/customers/queries";
import { MOST_KEPT } from "@/lib/customers/rules";
import { edit, make, record } from "@/lib/customers/test/written";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { removeContact, saveContact } from "./commands";
import { savedContact } from "./schema";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

describe("contacts", () => {
  const contact = (customer: string, name: string, more: Record<string, string> = {}) =>
    savedContact.parse({ customer, id: newId(), name, ...more });
  const save = (actor: Actor, given: ReturnType<typeof contact>) =>
    edit(actor, (scope) => saveContact(scope, given));
  const mainOf = async (customer: string) =>
    (await record(here.alpha.sales, customer)).contacts.filter(({ main }) => main).map(({ name }) => name);

  it("have one main contact, and are found by the search", async () => {
    const customer = await make(here.alpha.sales, "Suchkunde KG");
    const found = async (q: string) =>
      (
        await withPermission(here.alpha.sales, "customer:read", (scope) =>
          listCustomers(scope, { q, state: undefined, page: undefined }),
        )
      ).rows.map(({ id }) => id);
    const first = contact(customer, "Ada Erste", { email: "ada@suchkunde.example" });
    await save(here.alpha.sales, first);
    await save(here.alpha.sales, first);
    const second = contact(customer, "Bo Zweite", { main: "on", role: "Einkauf", email: "bo@other.example" });
    await save(here.alpha.sales, second);
    expect(await mainOf(customer)).toEqual(["Bo Zweite"]);
    expect(await found("ada erste")).toEqual([customer]);
    expect(await found("bo@other")).toEqual([customer]);
    await edit(here.alpha.sales, (scope) => removeContact(scope, { customer, id: second.id }));
    expect(await mainOf(customer)).toEqual(["Ada Erste"]);
    expect(await found("bo@other")).toEqual([]);
    await save(here.alpha.sales, { ...first, version: 1, main: false, name: "Ada Letzte" });
    expect(await mainOf(customer)).toEqual(["Ada Letzte"]);
    expect(await found("erste")).toEqual([]);
    expect(await outcomeOf(save(here.alpha.sales, { ...first, version: 1 }))).toBe("edited");
  });

  it("are not to be had of anybody else's customer", async () => {
    const mine = await make(here.alpha.sales);
    const given = contact(mine, "Ada");
    await save(here.alpha.sales, given);
    for (const [actor, customer] of [
      [here.beta.sales, mine],
      [there.alpha.sales, mine],
      [here.provider, mine],
      [here.alpha.sales, here.beta.customerId],
    ] as const) {
      expect(await outcomeOf(save(actor, contact(customer, "Eve")))).toBe("notFound");
      expect(await outcomeOf(edit(actor, (scope) => removeContact(scope, { customer, id: given.id })))).toBe(
        "notFound",
      );
    }
    expect((await record(here.alpha.sales, mine)).contacts.map(({ name }) => name)).toEqual(["Ada"]);
  });

  it("are at most as many as are listed, however many are added at once", async () => {
    const customer = await make(here.alpha.sales);
    const known = Array.from({ length: MOST_KEPT - 1 }, (_, at) => contact(customer, `Person ${at}`));
    await edit(here.alpha.sales, async (scope) => {
      for (const each of known) await saveContact(scope, each);
    });
    const told = await Promise.all(
      ["Ada", "Bo", "Cem"].map((name) => outcomeOf(save(here.alpha.sales, contact(customer, name)))),
    );
    expect(told.sort()).toEqual(["done", ...Array(2).fill("tooManyContacts")]);
    const [first] = known;
    if (!first) throw new Error("no contact");
    expect(await outcomeOf(save(here.alpha.sales, { ...first, version: 1, role: "Chef" }))).toBe("done");
    expect((await record(here.alpha.sales, customer)).contacts).toHaveLength(MOST_KEPT);
    await edit(here.alpha.sales, (scope) => removeContact(scope, { customer, id: first.id }));
    expect(await outcomeOf(save(here.alpha.sales, contact(customer, "Dora")))).toBe("done");
  });
});

describe("a customer's own people", () => {
  it("may read its addresses and contacts, and no notes, in the database", async () => {
    const { alpha, tenantId } = here;
    await edit(alpha.sales, (scope) =>
      saveContact(scope, savedContact.parse({ customer: alpha.customerId, id: newId(), name: "Own" })),
    );
    const read = (table: "customer_contacts" | "customer_notes") =>
      withPermission(
        alpha.buyer,
        "customer:read",
        async ({ tx }) => (await tx.execute(`select customer_id from ${table}`)).rows,
      );
    const rows = await read("customer_contacts");
    expect(new Set(rows.map(({ customer_id }) => customer_id))).toEqual(new Set([alpha.customerId]));
    await expect(read("customer_notes")).rejects.toMatchObject({ code: "42501" });
    const [own] = await asOwner(tenantId, (db) =>
      db.select().from(customers).where(eq(customers.id, alpha.customerId)),
    );
    expect(own?.people).toContain("Own");
  });
});

describe("an e-mail address with a domain of other letters", () => {
  it("is stored as mail servers know it, shown and found as it was typed", async () => {
    const customer = await make(here.alpha.sales, "Umlaut AG");
    const id = newId();
    const typed = savedContact.parse({ customer, id, name: "Kim", email: "Info@Müller-Büro.example" });
    await edit(here.alpha.sales, (scope) => saveContact(scope, typed));
    const { rows } = await asOwner(here.tenantId, (db) =>
      db.execute<{ email: string }>(sql`select email from customer_contacts where id = ${id}`),
    );
    expect(rows).toEqual([{ email: "info@xn--mller-bro-q9ag.example" }]);
    const { contacts } = await record(here.alpha.sales, customer);
    expect(contacts.map(({ email }) => email)).toEqual(["info@müller-büro.example"]);
    const found = await withPermission(here.alpha.sales, "customer:read", (scope) =>
      listCustomers(scope, { q: "müller-büro.example", state: undefined, page: undefined }),
    );
    expect(found.rows.map(({ name }) => name)).toEqual(["Umlaut AG"]);
  });
});
