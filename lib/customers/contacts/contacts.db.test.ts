import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, customers, resellers, tenants } from "@/db/schema";
import type { Actor } from "@/lib/actor";
import { refusalOf } from "@/lib/errors";
import { asOwner, type Market, openMarket } from "@/lib/orders/fixture";
import { withPermission } from "@/lib/scope";
import { changeOwnContact } from "./commands";
import { findContacts, getOwnCompany } from "./queries";
import { ownContact } from "./schema";

let here: Market;
let there: Market;

beforeAll(async () => {
  [here, there] = await Promise.all([openMarket(), openMarket()]);
});
afterAll(closePools);

const read = async (actor: Actor) => (await withPermission(actor, "customer:read", getOwnCompany)).company;
const save = (actor: Actor, version: number, contactName = "Erika Beispiel") =>
  withPermission(actor, "customer:edit", (scope) =>
    changeOwnContact(
      scope,
      ownContact.parse({ version: String(version), contactName, email: "erika@muster.example", phone: "" }),
    ),
  );
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalOf(error)?.key ?? error,
  );

describe("the contact of a customer", () => {
  it("is changed by its own admin, audited for its reseller, against the version that was read", async () => {
    const { buyer, customerId, resellerId } = here.alpha;
    const { version } = await read(buyer);
    await save(buyer, version);
    expect(await read(buyer)).toMatchObject({
      contactName: "Erika Beispiel",
      email: "erika@muster.example",
      phone: null,
      version: version + 1,
    });
    expect(await outcomeOf(save(buyer, version))).toBe("edited");
    for (const { buyer: other } of [here.beta, there.alpha, there.beta])
      expect(await read(other)).toMatchObject({ contactName: null, version: 1 });
    const entries = await asOwner(here.tenantId, (db) =>
      db.select().from(auditEntries).where(eq(auditEntries.recordId, customerId)),
    );
    expect(entries.map(({ action, actorSide, resellerId: of }) => [action, actorSide, of])).toEqual([
      ["customer-contact-changed", "customer", resellerId],
    ]);
  });

  it("is not changed by its users, nor by those who sell to it by this door", async () => {
    const { buyer, sales } = here.beta;
    expect(await outcomeOf(save({ ...buyer, roles: ["user"] }, 1))).toBe("forbidden");
    expect(await outcomeOf(save(sales, 1))).toBe("notFound");
    expect(await outcomeOf(save(here.provider, 1))).toBe("notFound");
    expect(await outcomeOf(save(buyer, 1))).toBe("done");
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

  it("changes its own row alone", async () => {
    expect(await change({ phone: "1" }, here.alpha.customerId)).toBe(1);
    expect(await change({ phone: "1" }, here.beta.customerId)).toBe(0);
    expect(await change({ phone: "1" }, there.alpha.customerId)).toBe(0);
  });

  it.each<Partial<typeof customers.$inferInsert>>([
    { name: "x" },
    { state: "active" },
    { vatNumber: "DE1" },
    { note: "x" },
    { resellerId: null },
    { street: "x" },
  ])("cannot write %o", async (values) => {
    await expect(change(values, here.alpha.customerId)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("who answers for a customer", () => {
  const contacts = (actor: Actor) => withPermission(actor, "order:read", findContacts);

  it("is its reseller and the provider, with their hours, and the storefront while it is open", async () => {
    const { tenantId, alpha } = here;
    const set = (values: Partial<typeof resellers.$inferInsert>) =>
      asOwner(tenantId, (db) => db.update(resellers).set(values).where(eq(resellers.id, alpha.resellerId)));
    await set({ hours: "Mo–Fr 8–17", storefrontOpen: false });
    await asOwner(tenantId, (db) => db.update(tenants).set({ hours: "24/7", escalation: "Leitung" }));
    expect(await contacts(alpha.buyer)).toMatchObject({
      seller: { name: "Systemhaus", hours: "Mo–Fr 8–17" },
      provider: { name: "Nordlicht", hours: "24/7", escalation: "Leitung" },
      shop: null,
    });
    await set({ storefrontOpen: true });
    expect((await contacts(alpha.buyer)).shop).toBe(`/${alpha.sales.tenantSlug}/r/alpha`);
    expect((await contacts({ ...alpha.buyer, resellerState: "suspended" })).shop).toBeNull();
  });

  it("is the provider alone where there is no reseller", async () => {
    const found = await contacts({ ...here.alpha.buyer, resellerId: null });
    expect(found.seller).toEqual(found.provider);
    expect(found.shop).toBe(`/${here.alpha.sales.tenantSlug}`);
  });
});
