import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { customers, items, orders } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { assign, type Company } from "@/test/world/companies";
import { orderRow } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { searchEverywhere } from "./queries";

let here: World;
let there: World;
let orderOf: Record<"alpha" | "beta", string>;
beforeAll(async () => {
  [here, there] = [await openWorld(), await openWorld()];
  const place = async (company: Company, number: string) => {
    const row = orderRow(company, { number });
    await asOwner(row.tenantId, async (db) => {
      await db
        .update(customers)
        .set({ vatNumber: "DE136695976" })
        .where(eq(customers.id, company.customerId));
      await db.insert(orders).values(row);
    });
    return row.id;
  };
  orderOf = {
    alpha: await place(here.alpha, "O-2026-00012"),
    beta: await place(here.beta, "O-2026-00013"),
  };
  await place(there.alpha, "O-2026-00012");
});
afterAll(closePools);

const find = async (actor: Actor, q: string) => {
  const found = await withPermission(actor, "catalogue:read", (scope) => searchEverywhere(scope, q, "de"));
  const ids = Object.entries(found).flatMap(([kind, group]) =>
    group?.hits.length ? [[kind, group.hits.map(({ id }) => id).sort()]] : [],
  );
  return Object.fromEntries(ids);
};
const everyCustomer = () => [here.alpha.customerId, here.beta.customerId].sort();
const itemOf = (market: World, sku: string) => market.items.find((item) => item.sku === sku)?.itemId ?? "";

describe("a search over everything", () => {
  it("finds the provider's whole tenant, and nothing of another one", async () => {
    expect(await find(here.provider, "muster")).toEqual({
      orders: [orderOf.alpha, orderOf.beta].sort(),
      customers: everyCustomer(),
    });
    expect(await find(here.provider, "systemhaus")).toEqual({
      resellers: [here.alpha.resellerId, here.beta.resellerId].sort(),
    });
    expect(await find(here.provider, "nb-1")).toEqual({ items: [itemOf(here, "NB-1")] });
    expect(await find(here.provider, "de 136 695 976")).toEqual({ customers: everyCustomer() });
    expect(await find(here.provider, "O-2026-00013")).toEqual({
      orders: [orderOf.beta],
      customers: [here.beta.customerId],
    });
  });

  it("finds a company's own, and what it may sell", async () => {
    const { alpha } = here;
    expect(await find(alpha.sales, "muster")).toEqual({
      orders: [orderOf.alpha],
      customers: [alpha.customerId],
    });
    expect(await find(alpha.sales, "O-2026-00013")).toEqual({});
    expect(await find(alpha.sales, "systemhaus")).toEqual({});
    expect(await find(alpha.sales, "NOTEBOOK")).toEqual({ items: [itemOf(here, "NB-1")] });
    expect(await find(alpha.sales, "nb-1")).toEqual({ items: [itemOf(here, "NB-1")] });
    expect(await find({ ...alpha.sales, versionId: null }, "notebook")).toEqual({});
    expect(await find(alpha.buyer, "muster")).toEqual({ orders: [orderOf.alpha] });
    expect(await find(alpha.buyer, "notebook")).toEqual({});
  });

  it("finds only what is assigned to whoever sees no more", async () => {
    const sales = { ...here.provider, roles: ["sales"] };
    expect(await find(sales, "muster")).toEqual({});
    expect(await find(sales, "systemhaus")).toEqual({});
    expect(await find(here.alpha.assignedOnly, "muster")).toEqual({});
    const { beta } = here;
    await assign(here.beta, sales);
    expect(await find(sales, "muster")).toEqual({ orders: [orderOf.beta], customers: [beta.customerId] });
    expect(await find(sales, "O-2026-00012")).toEqual({});
    expect(await find(sales, "DE136695976")).toEqual({ customers: [beta.customerId] });
  });

  it("puts the exact number first, shows five, and says that there are more", async () => {
    const { tenantId } = here;
    const made = (sku: string, name: string) => ({ tenantId, sku, name, kind: "product" as const });
    await asOwner(tenantId, (db) =>
      db
        .insert(items)
        .values([
          ...Array.from({ length: 6 }, (_, at) => made(`ZX-10${at}`, `Aa ${at}`)),
          made("ZX-10", "Zuletzt"),
        ]),
    );
    const found = await withPermission(here.provider, "catalogue:read", (scope) =>
      searchEverywhere(scope, "zx-10", "de"),
    );
    expect(found.items?.hits.map(({ sku }) => sku)).toEqual([
      "ZX-10",
      "ZX-100",
      "ZX-101",
      "ZX-102",
      "ZX-103",
    ]);
    expect(found.items?.more).toBe(true);
  });

  it("puts customers whose name begins so before those it is found elsewhere in", async () => {
    const { tenantId } = here;
    const made = (name: string, people: string) => ({ tenantId, name, people });
    await asOwner(tenantId, (db) =>
      db
        .insert(customers)
        .values([
          ...Array.from({ length: 7 }, (_, at) => made(`Aab ${at}`, `it${at}@zürn.example`)),
          made("Zürn & Co. KG", "post@other.example"),
        ]),
    );
    const found = await withPermission(here.provider, "catalogue:read", (scope) =>
      searchEverywhere(scope, "zurn", "de"),
    );
    expect(found.customers?.hits.map(({ name }) => name)).toEqual([
      ...["Zürn & Co. KG", "Aab 0", "Aab 1", "Aab 2", "Aab 3"],
    ]);
    expect(found.customers?.more).toBe(true);
  });

  it.each(["", " ", "%", "_", "😀😀", "--", "'", "\\"])("finds nothing for %j", async (q) => {
    expect(await find(here.provider, q)).toEqual({});
  });

  it("holds no price", async () => {
    for (const actor of [here.provider, here.alpha.sales, here.alpha.assistant, here.alpha.buyer]) {
      const found = await withPermission(actor, "catalogue:read", (scope) =>
        searchEverywhere(scope, "n", "de"),
      );
      expect(JSON.stringify(found)).not.toMatch(/price|transfer|total|margin|oneTime/i);
    }
  });
});
