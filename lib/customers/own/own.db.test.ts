import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, customerAddresses, customerContacts, customers } from "@/db/schema";
import { removeContact, saveContact } from "@/lib/customers/contacts/commands";
import { savedContact } from "@/lib/customers/contacts/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { getOwnCompany } from "./queries";

let here: World;
let there: World;

beforeAll(async () => {
  [here, there] = await Promise.all([openWorld(), openWorld()]);
});
afterAll(closePools);

const contactsOf = async (actor: Actor) =>
  (await withPermission(actor, "customer:read", getOwnCompany)).contacts;
const save = (actor: Actor, customer: string, more: { id?: string; version?: string; name?: string } = {}) =>
  withPermission(actor, "customer:edit", (scope) =>
    saveContact(
      scope,
      savedContact.parse({ customer, id: v7(), name: "Erika Beispiel", ...more, email: "", phone: "" }),
    ),
  );
const remove = (actor: Actor, customer: string, id: string) =>
  withPermission(actor, "customer:edit", (scope) => removeContact(scope, { customer, id }));

describe("the contacts of a customer", () => {
  it("are kept by its own admin, audited for its reseller, against the version that was read", async () => {
    const { buyer, customerId, resellerId } = here.alpha;
    const id = v7();
    await save(buyer, customerId, { id });
    const [made] = await contactsOf(buyer);
    expect(made).toMatchObject({ id, name: "Erika Beispiel", main: true, version: 1 });
    await save(buyer, customerId, { id, version: "1", name: "Erika Neu" });
    expect(await outcomeOf(save(buyer, customerId, { id, version: "1" }))).toBe("edited");
    expect((await contactsOf(buyer)).map(({ name }) => name)).toEqual(["Erika Neu"]);
    for (const { buyer: other } of [here.beta, there.alpha, there.beta])
      expect(await contactsOf(other)).toEqual([]);
    await remove(buyer, customerId, id);
    expect(await contactsOf(buyer)).toEqual([]);
    const entries = await asOwner(here.tenantId, (db) =>
      db.select().from(auditEntries).where(eq(auditEntries.recordId, customerId)).orderBy(auditEntries.id),
    );
    expect(entries.map(({ action, actorSide, resellerId: of }) => [action, actorSide, of])).toEqual([
      ["customer-contact-saved", "customer", resellerId],
      ["customer-contact-saved", "customer", resellerId],
      ["customer-contact-removed", "customer", resellerId],
    ]);
  });

  it("are not kept by its users, nor those of another company by its admin", async () => {
    const { buyer, customerId } = here.beta;
    const contact = v7();
    await save(here.alpha.buyer, here.alpha.customerId, { id: contact });
    expect(await outcomeOf(save({ ...buyer, roles: ["user"] }, customerId))).toBe("forbidden");
    expect(await outcomeOf(save(buyer, here.alpha.customerId))).toBe("notFound");
    expect(await outcomeOf(save(buyer, there.beta.customerId))).toBe("notFound");
    expect(await outcomeOf(remove(buyer, here.alpha.customerId, contact))).toBe("notFound");
    expect(await outcomeOf(remove(buyer, customerId, contact))).toBe("notFound");
    expect(await outcomeOf(save(buyer, customerId))).toBe("done");
  });
});

describe("the customer's role in the database", () => {
  const change = (values: Partial<typeof customers.$inferInsert>, id: string) =>
    withPermission(here.alpha.buyer, "customer:edit", async ({ tx }) => {
      const changed = await tx
        .update(customers)
        .set(values)
        .where(eq(customers.id, id))
        .returning({ id: customers.id });
      return changed.length;
    });

  it("carries the names of its contacts in its own row alone", async () => {
    expect(await change({ people: "x" }, here.alpha.customerId)).toBe(1);
    expect(await change({ people: "x" }, here.beta.customerId)).toBe(0);
    expect(await change({ people: "x" }, there.alpha.customerId)).toBe(0);
  });

  it.each<Partial<typeof customers.$inferInsert>>([
    { name: "x" },
    { state: "active" },
    { vatNumber: "DE1" },
    { resellerId: null },
  ])("cannot write %o", async (values) => {
    await expect(change(values, here.alpha.customerId)).rejects.toMatchObject({ code: "42501" });
  });

  it("cannot write addresses, nor move a contact to another company", async () => {
    const { buyer, customerId, resellerId } = here.alpha;
    const write = (work: (scope: Parameters<typeof saveContact>[0]) => Promise<unknown>) =>
      withPermission(buyer, "customer:edit", work);
    const place = { tenantId: here.tenantId, customerId, resellerId };
    await expect(
      write(({ tx }) =>
        tx.insert(customerAddresses).values({ ...place, billing: "no", delivery: "possible", city: "x" }),
      ),
    ).rejects.toMatchObject({ code: "42501" });
    const foreign = { ...place, customerId: here.beta.customerId, resellerId: here.beta.resellerId };
    await expect(
      write(({ tx }) => tx.insert(customerContacts).values({ ...foreign, name: "x", main: false })),
    ).rejects.toMatchObject({ code: "42501" });
    await expect(
      write(({ tx }) => tx.update(customerContacts).set({ customerId: here.beta.customerId })),
    ).rejects.toMatchObject({ code: "42501" });
  });
});
