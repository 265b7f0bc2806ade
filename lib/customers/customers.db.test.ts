import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, customers } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { assign } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { changeCustomer, createCustomer } from "./commands";

import { getCustomer, listCustomers } from "./queries";
import { getCustomerRecord } from "./record/queries";
import type { NewCustomer } from "./schema";
import { notAvailable } from "./wishes/commands";

let here: World;
let there: World;

beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const details = (more: Partial<NewCustomer> = {}): NewCustomer => ({
  key: newId(),
  name: "Neukunde KG",
  vatNumber: null,
  email: null,
  phone: null,
  contactName: "Robin Neu",
  contactRole: "Einkauf",
  street: null,
  postalCode: null,
  city: "Köln",
  country: "DE",
  note: "pays late",
  ...more,
});

const create = async (actor: Actor, given: NewCustomer) => {
  const written = await withPermission(actor, "customer:create", (scope) =>
    createCustomer(scope, { ...given, anyway: "all" }),
  );
  if ("refused" in written) throw notAvailable();
  return written;
};
const change = (actor: Actor, id: string, version: number, name: string) =>
  withPermission(actor, "customer:edit", (scope) =>
    changeCustomer(scope, { id, version, name, vatNumber: null }),
  );
const list = async (actor: Actor, q = "") => {
  const found = await withPermission(actor, "customer:read", (scope) =>
    listCustomers(scope, { q, state: undefined, page: undefined }),
  );
  return found.rows.map(({ id }) => id).sort();
};
const recordOf = (actor: Actor, customer: string) =>
  withPermission(actor, "customer:read", (scope) => getCustomerRecord(scope, { customer }));
const get = (actor: Actor, id: string) =>
  withPermission(actor, "customer:read", (scope) => getCustomer(scope, id));

describe("a reseller creates a customer", () => {
  it("of its own, with one entry in the audit that keeps the note to itself", async () => {
    const { id } = await create(here.alpha.sales, details());
    expect(await get(here.alpha.sales, id)).toMatchObject({
      name: "Neukunde KG",
      state: "prospect",
      resellerId: here.alpha.resellerId,
      city: "Köln",
      contactName: "Robin Neu",
      version: 1,
    });
    const record = await recordOf(here.alpha.sales, id);
    expect(record.addresses).toMatchObject([{ city: "Köln", billing: "default", delivery: "default" }]);
    expect(record.contacts).toMatchObject([{ name: "Robin Neu", role: "Einkauf", main: true }]);
    expect(record.notes.rows).toMatchObject([{ text: "pays late", authorName: "Kim Muster" }]);
    const entries = await asOwner(here.tenantId, (db) =>
      db.select().from(auditEntries).where(eq(auditEntries.recordId, id)),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ action: "customer-created", resellerId: here.alpha.resellerId });
    expect(JSON.stringify(entries)).not.toContain("pays late");
    expect((await recordOf(here.provider, id)).notes.rows).toEqual([]);
  });

  it("without an address where the form named no more than a country", async () => {
    const { id } = await create(here.alpha.sales, details({ city: null }));
    expect((await recordOf(here.alpha.sales, id)).addresses).toEqual([]);
    const postal = await create(here.alpha.sales, details({ city: null, postalCode: "50667" }));
    expect((await recordOf(here.alpha.sales, postal.id)).addresses).toMatchObject([
      { postalCode: "50667", country: "DE", billing: "default" },
    ]);
  });

  it("once, however often the same form is sent, at once or later", async () => {
    const given = details({ name: "Einmalig AG" });
    const made = await Promise.all(Array.from({ length: 10 }, () => create(here.alpha.sales, given)));
    made.push(await create(here.alpha.sales, given));
    expect(new Set(made.map(({ id }) => id))).toEqual(new Set([given.key]));
    expect(await list(here.alpha.sales, "einmalig")).toEqual([given.key]);
  });

  it("and refuses the same form with other content, which would be lost otherwise", async () => {
    const given = details({ name: "Zuerst GmbH" });
    await create(here.alpha.sales, given);
    for (const other of [{ name: "Danach GmbH" }, { note: "another note" }])
      await expect(create(here.alpha.sales, { ...given, ...other })).rejects.toMatchObject({
        code: "CONFLICT",
        key: "formUsed",
      });
    expect(await list(here.alpha.sales, "danach")).toEqual([]);
    const { id } = await create(here.alpha.sales, { ...given, key: newId(), name: "Danach GmbH" });
    expect(await list(here.alpha.sales, "danach")).toEqual([id]);
  });

  it("without learning that a key is the id of somebody else's customer", async () => {
    const { id } = await create(here.alpha.sales, details({ key: here.beta.customerId, name: "Fremd GmbH" }));
    expect(id).not.toBe(here.beta.customerId);
    expect((await get(here.beta.sales, here.beta.customerId)).name).toBe("Muster GmbH");
    const far = await openWorld();
    await create(here.alpha.sales, details({ key: far.alpha.customerId }));
    expect((await get(far.alpha.sales, far.alpha.customerId)).name).toBe("Muster GmbH");
  });

  it("that is assigned to its creator, if it may see only what is assigned", async () => {
    expect(await list(here.beta.assignedOnly)).toEqual([]);
    const { id } = await create(here.beta.assignedOnly, details());
    expect(await list(here.beta.assignedOnly)).toEqual([id]);
    expect(await list(here.beta.sales)).toEqual([id, here.beta.customerId].sort());
    await expect(get(here.beta.assignedOnly, here.beta.customerId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("a reseller changes a customer", () => {
  it("of its own, and the second of two editors is told", async () => {
    const { id } = await create(here.alpha.sales, details());
    await change(here.alpha.sales, id, 1, "Umbenannt KG");
    expect(await get(here.alpha.sales, id)).toMatchObject({ name: "Umbenannt KG", version: 2 });
    await expect(change(here.alpha.sales, id, 1, "Verloren KG")).rejects.toMatchObject({
      code: "CONFLICT",
      key: "edited",
    });
    expect((await get(here.alpha.sales, id)).name).toBe("Umbenannt KG");
  });

  it("but not another reseller's and not another tenant's", async () => {
    for (const company of [here.beta, there.alpha]) {
      await expect(change(here.alpha.sales, company.customerId, 1, "Gekapert")).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(get(here.alpha.sales, company.customerId)).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await get(company.sales, company.customerId)).toMatchObject({ name: "Muster GmbH", version: 1 });
    }
  });

  it("but not what is not assigned to it", async () => {
    await expect(change(here.alpha.assignedOnly, here.alpha.customerId, 1, "Gekapert")).rejects.toMatchObject(
      { code: "NOT_FOUND" },
    );
  });
});

describe("a list of customers", () => {
  it("holds a reseller's own, and the provider's whole tenant", async () => {
    const market = await openWorld();
    expect(await list(market.alpha.sales)).toEqual([market.alpha.customerId]);
    expect(await list(market.provider)).toEqual([market.alpha.customerId, market.beta.customerId].sort());
    expect(await list(market.provider, "mus")).toEqual(
      [market.alpha.customerId, market.beta.customerId].sort(),
    );
    expect(await list(market.provider, "gmbh")).toEqual(await list(market.provider));
    expect(await list(market.alpha.sales, "gmbh must")).toEqual([market.alpha.customerId]);
    expect(await list(market.alpha.sales, "%")).toEqual([]);
  });

  it("holds what is assigned, for the provider's sales people", async () => {
    const market = await openWorld();
    const sales = { ...market.provider, roles: ["sales"] };
    expect(await list(sales)).toEqual([]);
    await assign(market.beta, sales);
    expect(await list(sales)).toEqual([market.beta.customerId]);
  });

  it("finds any part of name, VAT number, contact and e-mail, whatever case and accents", async () => {
    const market = await openWorld();
    await asOwner(market.tenantId, (db) =>
      db.insert(customers).values([
        { tenantId: market.tenantId, name: "Müller & Söhne", vatNumber: "DE136695976" },
        { tenantId: market.tenantId, name: "Mulder BV", people: "Zoë Groß" },
        { tenantId: market.tenantId, name: "Nordlicht", people: "office@soehne.example" },
      ]),
    );
    const names = async (q: string) => {
      const found = await withPermission(market.provider, "customer:read", (scope) =>
        listCustomers(scope, { q, state: undefined, page: undefined }),
      );
      return found.rows.map(({ name }) => name);
    };
    expect(await names("MUL")).toEqual(["Mulder BV", "Müller & Söhne"]);
    expect(await names("de 136.695 976")).toEqual(["Müller & Söhne"]);
    expect(await names("SOHN mül")).toEqual(["Müller & Söhne"]);
    expect(await names("zoe GROSS")).toEqual(["Mulder BV"]);
    expect(await names("office@soe")).toEqual(["Nordlicht"]);
    expect(await names("bv")).toEqual(["Mulder BV"]);
    expect(await names("v")).toEqual([]);
  });
});
