import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, customerNotes, customers } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { PAGE_SIZE } from "@/lib/list/page";
import { asOwner, type Market, openMarket } from "@/test/orders";
import { removeAddress, saveAddress } from "./addresses/commands";
import { getAddressForm } from "./addresses/queries";
import { savedAddress } from "./addresses/schema";
import { createCustomer, writtenId } from "./commands";
import { removeContact, saveContact } from "./contacts/commands";
import { savedContact } from "./contacts/schema";
import { addNote, removeNote } from "./notes/commands";
import { listCustomers } from "./queries";
import { getCustomerRecord } from "./record/queries";
import { MOST_KEPT } from "./rules";
import { customerPath, newCustomer } from "./schema";

let here: Market;
let there: Market;
beforeAll(async () => {
  here = await openMarket();
  there = await openMarket();
});
afterAll(closePools);

const edit = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) =>
  withPermission(actor, "customer:edit", work);
const record = (actor: Actor, customer: string) =>
  withPermission(actor, "customer:read", (scope) => getCustomerRecord(scope, { customer }));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "let through",
    (error) => (error instanceof AppError ? error.key : error),
  );
const make = async (actor: Actor, name = "Kunde GmbH") =>
  writtenId(
    await withPermission(actor, "customer:create", (scope) =>
      createCustomer(scope, { ...newCustomer.parse({ key: newId(), name }), anyway: "all" }),
    ),
  );
const entriesOf = (customer: string) =>
  asOwner(here.tenantId, (db) => db.select().from(auditEntries).where(eq(auditEntries.recordId, customer)));

describe("addresses", () => {
  const address = (customer: string, more: Record<string, string> = {}) =>
    savedAddress.parse({
      customer,
      id: newId(),
      street: "Weg 1",
      billing: "possible",
      delivery: "possible",
      ...more,
    });
  const save = (actor: Actor, given: ReturnType<typeof address>) =>
    edit(actor, (scope) => saveAddress(scope, given));
  const usesOf = async (customer: string) => {
    const { addresses } = await record(here.alpha.sales, customer);
    return Object.fromEntries(
      addresses.map(({ street, billing, delivery }) => [street, [billing, delivery]]),
    );
  };

  it("have one default of each use, whatever is saved and removed", async () => {
    const customer = await make(here.alpha.sales);
    const first = address(customer);
    await save(here.alpha.sales, first);
    await save(here.alpha.sales, first);
    expect(await usesOf(customer)).toEqual({ "Weg 1": ["default", "default"] });
    const store = address(customer, { street: "Lager 2", billing: "no", delivery: "default" });
    await save(here.alpha.sales, store);
    expect(await usesOf(customer)).toEqual({
      "Weg 1": ["default", "possible"],
      "Lager 2": ["no", "default"],
    });
    await save(here.alpha.sales, { ...first, version: 1, billing: "no", delivery: "possible" });
    expect(await usesOf(customer)).toEqual({ "Weg 1": ["no", "possible"], "Lager 2": ["no", "default"] });
    await edit(here.alpha.sales, (scope) => removeAddress(scope, { customer, id: store.id }));
    expect(await usesOf(customer)).toEqual({ "Weg 1": ["no", "default"] });
    const actions = (await entriesOf(customer)).map(({ action }) => action).sort();
    expect(actions).toEqual([
      "customer-address-removed",
      ...Array(3).fill("customer-address-saved"),
      "customer-created",
    ]);
  });

  it("stay consistent when many are made the default at once", async () => {
    const customer = await make(here.alpha.sales);
    const many = Array.from({ length: 8 }, (_, at) =>
      address(customer, { street: `Weg ${at}`, delivery: "default" }),
    );
    await Promise.all(many.map((each) => save(here.alpha.sales, each)));
    const { addresses } = await record(here.alpha.sales, customer);
    expect(addresses).toHaveLength(8);
    expect(addresses.filter(({ billing }) => billing === "default")).toHaveLength(1);
    expect(addresses.filter(({ delivery }) => delivery === "default")).toHaveLength(1);
  });

  it("are at most as many as are listed, however many are added at once", async () => {
    const customer = await make(here.alpha.sales);
    const known = Array.from({ length: MOST_KEPT - 1 }, () => address(customer));
    await edit(here.alpha.sales, async (scope) => {
      for (const each of known) await saveAddress(scope, each);
    });
    const told = await Promise.all(
      Array.from({ length: 4 }, () => refusal(save(here.alpha.sales, address(customer)))),
    );
    expect(told.sort()).toEqual(["let through", ...Array(3).fill("tooManyAddresses")]);
    const [first] = known;
    if (!first) throw new Error("no address");
    expect(await refusal(save(here.alpha.sales, { ...first, version: 1, city: "Köln" }))).toBe("let through");
    expect((await record(here.alpha.sales, customer)).addresses).toHaveLength(MOST_KEPT);
    await edit(here.alpha.sales, (scope) => removeAddress(scope, { customer, id: first.id }));
    expect(await refusal(save(here.alpha.sales, address(customer)))).toBe("let through");
  });

  it("keep their default when a form is sent twice, after another became it", async () => {
    const customer = await make(here.alpha.sales);
    const [first, second] = ["Weg 1", "Weg 2"].map((street) =>
      address(customer, { street, delivery: "default" }),
    );
    if (!first || !second) throw new Error("no address");
    for (const each of [first, second, first]) await save(here.alpha.sales, each);
    expect(await usesOf(customer)).toEqual({
      "Weg 1": ["default", "possible"],
      "Weg 2": ["possible", "default"],
    });
  });

  it("tell the second of two editors", async () => {
    const customer = await make(here.alpha.sales);
    const given = address(customer);
    await save(here.alpha.sales, given);
    await save(here.alpha.sales, { ...given, version: 1, city: "Köln" });
    expect(await refusal(save(here.alpha.sales, { ...given, version: 1, city: "Bonn" }))).toBe("edited");
    expect((await record(here.alpha.sales, customer)).addresses[0]).toMatchObject({
      city: "Köln",
      version: 2,
    });
  });

  it("are not to be had of anybody else's customer", async () => {
    const mine = await make(here.alpha.sales);
    const given = address(mine);
    await save(here.alpha.sales, given);
    for (const [actor, customer] of [
      [here.beta.sales, mine],
      [there.alpha.sales, mine],
      [here.alpha.assignedOnly, mine],
      [here.provider, mine],
      [here.alpha.sales, here.beta.customerId],
    ] as const) {
      expect(await refusal(save(actor, address(customer)))).toBe("notFound");
      expect(await refusal(save(actor, { ...given, customer, version: 1 }))).toBe("notFound");
      expect(await refusal(edit(actor, (scope) => removeAddress(scope, { customer, id: given.id })))).toBe(
        "notFound",
      );
      const form = edit(actor, (scope) => getAddressForm(scope, { customer, address: given.id }));
      expect(await refusal(form)).toBe("notFound");
    }
    expect(await refusal(save(here.beta.sales, { ...given, customer: here.beta.customerId }))).toBe(
      "tryAgain",
    );
    const direct = await make(here.provider);
    await save(here.provider, address(direct));
    expect((await record(here.provider, direct)).addresses).toHaveLength(1);
    expect((await record(here.provider, mine)).addresses).toHaveLength(1);
  });

  it.each([
    [{ street: "", city: "" }, ["street"]],
    [{ billing: "no", delivery: "no" }, ["delivery"]],
    [{ country: "XX" }, ["country"]],
    [{ billing: "always" }, ["billing"]],
  ])("are refused with %j", (more, path) => {
    const parsed = savedAddress.safeParse({
      ...{ customer: newId(), id: newId(), street: "Weg 1", billing: "possible", delivery: "possible" },
      ...more,
    });
    expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});

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
    expect(await refusal(save(here.alpha.sales, { ...first, version: 1 }))).toBe("edited");
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
      expect(await refusal(save(actor, contact(customer, "Eve")))).toBe("notFound");
      expect(await refusal(edit(actor, (scope) => removeContact(scope, { customer, id: given.id })))).toBe(
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
      ["Ada", "Bo", "Cem"].map((name) => refusal(save(here.alpha.sales, contact(customer, name)))),
    );
    expect(told.sort()).toEqual(["let through", ...Array(2).fill("tooManyContacts")]);
    const [first] = known;
    if (!first) throw new Error("no contact");
    expect(await refusal(save(here.alpha.sales, { ...first, version: 1, role: "Chef" }))).toBe("let through");
    expect((await record(here.alpha.sales, customer)).contacts).toHaveLength(MOST_KEPT);
    await edit(here.alpha.sales, (scope) => removeContact(scope, { customer, id: first.id }));
    expect(await refusal(save(here.alpha.sales, contact(customer, "Dora")))).toBe("let through");
  });
});

describe("notes", () => {
  const note = (actor: Actor, customer: string, text: string, key = newId()) =>
    edit(actor, (scope) => addNote(scope, { customer, key, text }));
  const textsOf = async (actor: Actor, customer: string) =>
    (await record(actor, customer)).notes.rows.map(({ text }) => text);

  it("are read by the company that wrote them alone", async () => {
    const customer = await make(here.alpha.sales);
    const key = newId();
    await note(here.alpha.sales, customer, "pays late", key);
    await note(here.alpha.sales, customer, "pays late", key);
    expect(await refusal(note(here.alpha.sales, customer, "pays early", key))).toBe("formUsed");
    await note(here.provider, customer, "watch out");
    expect(await textsOf(here.alpha.sales, customer)).toEqual(["pays late"]);
    expect(await textsOf(here.provider, customer)).toEqual(["watch out"]);
    for (const actor of [here.beta.sales, there.provider, here.alpha.assignedOnly])
      expect(await refusal(note(actor, customer, "x"))).toBe("notFound");
    const seen = JSON.stringify(await entriesOf(customer));
    expect(seen).toContain("customer-note-added");
    expect(seen).not.toMatch(/pays late|watch out/);
  });

  it("are paged through, the newest first, and none is lost", async () => {
    const customer = await make(here.alpha.sales);
    const texts = Array.from({ length: 2 * PAGE_SIZE + 1 }, (_, at) => `note ${at}`);
    await note(here.provider, customer, "the provider's");
    for (const text of texts) await note(here.alpha.sales, customer, text);
    const seen: string[] = [];
    const pages: number[] = [];
    let page: string | undefined;
    do {
      const address = customerPath.parse({ customer, notes: page });
      const { notes } = await withPermission(here.alpha.sales, "customer:read", (scope) =>
        getCustomerRecord(scope, address),
      );
      seen.push(...notes.rows.map(({ text }) => text));
      pages.push(notes.rows.length);
      page = notes.next;
    } while (page);
    expect(pages).toEqual([PAGE_SIZE, PAGE_SIZE, 1]);
    expect(seen).toEqual(texts.reverse());
  });

  it("are kept apart by the database, whatever is asked of it", async () => {
    const all = (actor: Actor) =>
      edit(actor, ({ tx }) => tx.select({ text: customerNotes.text }).from(customerNotes));
    const reseller = await all(here.alpha.sales);
    expect(reseller.map(({ text }) => text)).toContain("pays late");
    expect(JSON.stringify(reseller)).not.toContain("watch out");
    expect(JSON.stringify(await all(here.provider))).not.toContain("pays late");
    const forged = edit(here.beta.sales, ({ tx }) =>
      tx.insert(customerNotes).values({
        ...{ tenantId: here.tenantId, customerId: here.beta.customerId, text: "x", authorName: "x" },
        resellerId: here.alpha.resellerId,
      }),
    );
    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });

  it("are removed by whoever wrote them, and by admins", async () => {
    const customer = await make(here.alpha.sales);
    await note(here.alpha.sales, customer, "mine");
    const [{ id } = { id: "" }] = (await record(here.alpha.sales, customer)).notes.rows;
    const remove = (actor: Actor) => refusal(edit(actor, (scope) => removeNote(scope, { customer, id })));
    const colleague = { ...here.alpha.sales, userId: newId() };
    expect(await remove(colleague)).toBe("forbidden");
    expect(await remove(here.beta.sales)).toBe("notFound");
    expect(await remove(here.provider)).toBe("notFound");
    expect(await remove({ ...colleague, roles: ["admin"] })).toBe("let through");
    expect(await textsOf(here.alpha.sales, customer)).toEqual([]);
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
