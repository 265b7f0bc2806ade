import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { customers, items, offers, orders, portfolioEntries, portfolioVersions } from "@/db/schema";
import { dayAfter } from "@/lib/base/calendar";
import { listItems } from "@/lib/catalogue/queries";
import { itemFilter } from "@/lib/catalogue/schema";
import { listCustomers } from "@/lib/customers/queries";
import { customerFilter } from "@/lib/customers/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { getProviderHome } from "@/lib/home/queries";
import { today } from "@/lib/i18n/locale";
import { listPortfolios } from "@/lib/portfolios/queries";
import { portfolioList } from "@/lib/portfolios/schema";
import { asOwner } from "@/test/world/acting";
import { assign, putCustomer, putDirect, putPerson, putReseller } from "@/test/world/companies";
import { orderRow } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

let here: World;
let there: World;
const team: Record<string, Actor> = {};

const homeOf = (actor: Actor) => withPermission(actor, "catalogue:read", getProviderHome, "read only");

type Row = Partial<typeof orders.$inferInsert>;
const put = (market: World, rows: (Row & { of?: "alpha" | "beta" })[]) =>
  asOwner(market.tenantId, (db) =>
    db.insert(orders).values(rows.map(({ of = "alpha", ...row }) => orderRow(market[of], row))),
  );

beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
  for (const role of ["account-manager", "sales", "product-manager", "fulfilment"])
    team[role] = await asOwner(here.tenantId, (db) =>
      putPerson(db, here, { side: "provider", roles: [role] }),
    );
  const waiting: Row[] = [
    { state: "placed", placedAt: ago(0) },
    { state: "placed", placedAt: ago(1) },
    { state: "placed", placedAt: ago(4) },
    { state: "confirmed", dueOn: dayAfter(today(), 0) },
    { state: "confirmed", dueOn: dayAfter(today(), -1) },
    { state: "confirmed", dueOn: dayAfter(today(), -20) },
    { state: "in delivery", dueOn: dayAfter(today(), -1) },
    { state: "in delivery", dueOn: dayAfter(today(), 1) },
    { state: "in delivery", placedAt: ago(30) },
    { state: "completed", placedAt: ago(30) },
    { state: "rejected", placedAt: ago(4) },
    { state: "information asked", placedAt: ago(1) },
  ];
  await put(here, waiting);
  await put(there, [...waiting, ...waiting]);
});
afterAll(closePools);

describe("what waits for the provider", () => {
  it("is in time or late, by the days since an order was placed and by when it must go on, and of this tenant alone", async () => {
    expect((await homeOf(here.provider)).counts).toMatchObject({
      ...{ due: 2, late: 1, toDeliver: 1, lateDelivery: 3, inDelivery: 2, askedAll: 1, asked: 0 },
      ...{ resellers: 2, activeResellers: 2, newResellers: 2, conflicts: 0, enquiries: 0 },
    });
  });

  it("counts as new only resellers admitted this month", async () => {
    const { tenantId } = there;
    await asOwner(tenantId, (db) => putReseller(db, { tenantId, slug: "long-ago", createdAt: ago(40) }));
    expect((await homeOf(there.provider)).counts).toMatchObject({ activeResellers: 3, newResellers: 2 });
  });

  it("names the roles of people who may work, for whom it waits", async () => {
    const roles = (await homeOf(here.provider)).colleagues;
    expect(roles.toSorted()).toEqual(["account-manager", "admin", "fulfilment", "product-manager", "sales"]);
    expect((await homeOf(there.provider)).colleagues).toEqual(["admin"]);
  });
});

describe("customers gone quiet", () => {
  it("are those of the person without an order for 90 days, and the list shows as many", async () => {
    const actor = team.sales as Actor;
    const { tenantId } = here;
    const born = { tenantId, createdAt: ago(200) };
    const [quiet, old, busy, fresh, locked, others] = await asOwner(tenantId, (db) =>
      Promise.all([
        putCustomer(db, { ...born, name: "Quiet" }),
        putCustomer(db, { ...born, name: "Old order" }),
        putCustomer(db, { ...born, name: "Busy" }),
        putCustomer(db, { tenantId, name: "Fresh" }),
        putCustomer(db, { ...born, name: "Locked", state: "locked" }),
        putCustomer(db, { ...born, name: "Of somebody else" }),
      ]),
    );
    for (const customerId of [quiet, old, busy, fresh, locked]) await assign({ customerId }, actor);
    await assign({ customerId: others }, team["account-manager"] as Actor);
    const direct = { resellerId: null, model: "direct" } as const;
    await put(here, [
      { ...direct, customerId: old, placedAt: ago(91), state: "completed" },
      { ...direct, customerId: busy, placedAt: ago(89), state: "completed" },
      { ...direct, customerId: busy, placedAt: ago(2), state: "information asked" },
    ]);
    const { counts } = await homeOf(actor);
    expect(counts).toMatchObject({ silent: 2, customers: 5, asked: 1, askedAll: 1, late: 0 });
    const list = (who: Actor) =>
      withPermission(who, "customer:read", (scope) =>
        listCustomers(scope, customerFilter.parse({ silent: "yes" })),
      );
    const { rows, count } = await list(actor);
    expect([rows.map(({ name }) => name), count]).toEqual([["Old order", "Quiet"], 2]);
    expect((await list(here.provider)).rows).toEqual([]);
    expect((await homeOf(here.provider)).counts.silent).toBeUndefined();
  });

  it("are not those of another tenant", async () => {
    const { customerId } = await putDirect(there);
    await asOwner(there.tenantId, (db) => db.update(customers).set({ createdAt: ago(200) }));
    await assign({ customerId }, there.provider);
    expect((await homeOf({ ...there.provider, roles: ["sales"] })).counts.silent).toBe(1);
    expect((await homeOf(team.sales as Actor)).counts.silent).toBe(2);
  });
});

describe("drafts without a price", () => {
  it("are drafts of which no active offer has the price that its kind needs", async () => {
    const { tenantId } = here;
    const draft = (sku: string, ...of: Partial<typeof offers.$inferInsert>[]) =>
      asOwner(tenantId, async (db) => {
        const id = newId();
        await db.insert(items).values({ tenantId, id, sku, name: sku, kind: "product", state: "draft" });
        for (const offer of of)
          await db.insert(offers).values({
            ...{ tenantId, id: newId(), itemId: id, kind: "purchase", currency: "EUR" },
            ...offer,
          });
      });
    await draft("D-none");
    await draft("D-rent", { kind: "rent", oneTime: 100 });
    await draft("D-ended", { oneTime: 100, state: "sales ended" });
    await draft("D-priced", { oneTime: 100 });
    await draft("D-rented", { kind: "rent", recurring: 100, period: "month" });
    const actor = team["product-manager"] as Actor;
    expect((await homeOf(actor)).counts.unpriced).toBe(3);
    const { rows, count } = await withPermission(actor, "catalogue:read", (scope) =>
      listItems(scope, itemFilter.parse({ price: "missing" })),
    );
    expect([rows.map(({ sku }) => sku), count]).toEqual([["D-ended", "D-none", "D-rent"], 3]);
    expect((await homeOf(there.provider)).counts.unpriced).toBe(0);
  });
});

describe("portfolios", () => {
  it("with unpublished changes are as many as the list shows, and losses are those of the next version", async () => {
    const { tenantId, alpha } = here;
    const actor = team["product-manager"] as Actor;
    const home = () => homeOf(actor);
    expect(await home()).toMatchObject({ counts: { toPublish: 0 }, losses: [] });
    const lossy = { transferOneTime: 2, suggestedOneTime: 1 };
    await asOwner(tenantId, async (db) => {
      await db.update(portfolioEntries).set(lossy);
    });
    const entries = await asOwner(tenantId, (db) => db.$count(portfolioEntries));
    expect((await home()).losses).toMatchObject([{ id: alpha.portfolioId, count: entries }]);
    await asOwner(tenantId, (db) =>
      db.insert(portfolioVersions).values({
        ...{ tenantId, id: newId(), portfolioId: alpha.portfolioId, number: 99, state: "draft" },
      }),
    );
    expect(await home()).toMatchObject({ counts: { toPublish: 1 }, losses: [] });
    const { rows } = await withPermission(actor, "portfolio:read", (scope) =>
      listPortfolios(scope, portfolioList.parse({ state: "draft" })),
    );
    expect(rows.map(({ id }) => id)).toEqual([alpha.portfolioId]);
    expect(await homeOf(there.provider)).toMatchObject({ counts: { toPublish: 0 }, losses: [] });
  });
});
