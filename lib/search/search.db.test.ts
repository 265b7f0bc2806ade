import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { orders } from "@/db/schema";
import { withScope } from "@/db/scope";
import { listCustomers } from "@/lib/customers/queries";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import type { Cursor } from "@/lib/list/page";
import { pageCursor } from "@/lib/list/page";
import { countOrders, listOrders } from "@/lib/orders/queries";
import { foundResellers } from "@/lib/resellers/search";
import { asOwner } from "@/test/world/acting";
import { assign, type Company } from "@/test/world/companies";
import { orderRow } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";

let here: World;
let there: World;
let sales: Actor;

const place = (company: Company, ...placed: Parameters<typeof orderRow>[1][]) =>
  asOwner(company.sales.tenantId, (db) =>
    db.insert(orders).values(placed.map((order) => orderRow(company, order))),
  );

beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
  sales = { ...here.provider, roles: ["sales"] };
  for (const market of [here, there]) {
    await place(market.alpha, {
      number: "O-2026-00012",
      customerName: "Müller & Söhne GmbH",
      reference: "PO 4711",
    });
    await place(market.beta, {
      number: "O-2026-00013",
      customerName: "Muller Sohne GmbH",
      reference: "4711-B",
    });
  }
  await assign(here.beta, sales);
});
afterAll(closePools);

const numbers = async (actor: Actor, q: string) => {
  const { rows } = await withPermission(actor, "order:read", (scope) =>
    listOrders(scope, { q, state: undefined, customer: null, page: undefined }),
  );
  return rows.map(({ number }) => number).sort();
};

describe("orders are found", () => {
  it.each([
    ["müller", ["O-2026-00012", "O-2026-00013"]],
    ["SOHNE mull", ["O-2026-00012", "O-2026-00013"]],
    ["po", ["O-2026-00012"]],
    ["4711", ["O-2026-00012", "O-2026-00013"]],
    ["711", ["O-2026-00012", "O-2026-00013"]],
    ["o-2026-00013", ["O-2026-00013"]],
    ["2026-12", ["O-2026-00012"]],
    ["00012 gmbh", ["O-2026-00012"]],
    ["%", []],
    ["ller & s", ["O-2026-00012", "O-2026-00013"]],
    ["hne", ["O-2026-00012", "O-2026-00013"]],
    ["ne", []],
    ["😀", []],
    ["'; select 1; --", []],
    ["x".repeat(100), []],
  ])("by %j in the provider's tenant", async (q, found) => {
    expect(await numbers(here.provider, q)).toEqual(found);
  });

  it("in a company's own scope, and for whoever is in charge of the customer", async () => {
    expect(await numbers(here.alpha.sales, "4711")).toEqual(["O-2026-00012"]);
    expect(await numbers(here.alpha.buyer, "4711")).toEqual(["O-2026-00012"]);
    expect(await numbers(here.beta.sales, "12")).toEqual([]);
    expect(await numbers(here.alpha.sales, "12")).toEqual(["O-2026-00012"]);
    expect(await numbers(here.alpha.assignedOnly, "4711")).toEqual([]);
    expect(await numbers(sales, "4711")).toEqual(["O-2026-00013"]);
    expect(await numbers(sales, "O-2026-00012")).toEqual([]);
  });

  it("and counted in the same bounds", async () => {
    const count = (actor: Actor, q: string) =>
      withPermission(actor, "order:read", (scope) => countOrders(scope, { q, customer: null }));
    expect(await count(here.provider, "gmbh")).toMatchObject({ placed: 2, confirmed: 0 });
    expect(await count(here.alpha.sales, "gmbh")).toMatchObject({ placed: 1 });
    expect(await count(sales, "gmbh")).toMatchObject({ placed: 1 });
    expect(await count(sales, "00012")).toMatchObject({ placed: 0 });
  });
});

describe("a search pages", () => {
  const walk = async <T>(
    read: (page: Cursor | undefined) => Promise<{ rows: T[]; next?: string; previous?: string }>,
  ) => {
    const pages: T[][] = [];
    let page: string | undefined;
    let last: Awaited<ReturnType<typeof read>> | undefined;
    do {
      last = await read(pageCursor().parse(page));
      pages.push(last.rows);
      page = last.next;
    } while (page && pages.length < 20);
    const back: T[][] = [last.rows];
    while (last?.previous && back.length < 20) {
      last = await read(pageCursor().parse(last.previous));
      back.unshift(last.rows);
    }
    return { pages, back };
  };

  it("forth and back over customers of equal names, each once", async () => {
    const market = await openWorld();
    // So many others stand before them that the search has to ask the index of words.
    await asOwner(market.tenantId, (db) =>
      db.execute(sql`insert into customers (tenant_id, id, reseller_id, name)
        select ${market.tenantId}, gen_random_uuid(), ${market.alpha.resellerId},
          case when at % 50 = 0 then 'Zwilling AG' else 'Anders ' || at end from generate_series(0, 2699) at on conflict do nothing`),
    );
    const { pages, back } = await walk((page) =>
      withPermission(market.provider, "customer:read", (scope) =>
        listCustomers(scope, { q: "zwill ag", state: undefined, page }),
      ),
    );
    const ids = pages.map((rows) => rows.map(({ id }) => id));
    expect(ids.map(({ length }) => length)).toEqual([25, 25, 4]);
    expect(new Set(ids.flat()).size).toBe(54);
    expect(back.map((rows) => rows.map(({ id }) => id))).toEqual(ids);
  });

  it("forth and back over orders, newest first and oldest first", async () => {
    const market = await openWorld();
    const placed = Array.from({ length: 60 }, (_, at) => ({
      number: `O-2026-${at}`,
      customerName: "Muster GmbH",
      placedAt: new Date(2026, 0, 1 + Math.floor(at / 7)),
    }));
    await place(market.alpha, ...placed);
    for (const oldestFirst of [true, false]) {
      const { pages, back } = await walk((page) =>
        withPermission(market.alpha.sales, "order:read", (scope) =>
          listOrders(scope, { q: "muster", state: "placed", customer: null, page }, oldestFirst),
        ),
      );
      const times = pages.flat().map(({ placedAt }) => placedAt.getTime() * (oldestFirst ? 1 : -1));
      expect(pages.map(({ length }) => length)).toEqual([25, 25, 10]);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(back).toEqual(pages);
    }
  });
});

describe("the doors in the database", () => {
  const found = (
    role: "provider" | "reseller" | "customer",
    settings: Parameters<typeof withScope>[1],
    call: ReturnType<typeof sql>,
  ) =>
    withScope(
      role,
      settings,
      async (tx) => (await tx.execute<{ id: string }>(sql`select id from ${call}`)).rows.length,
    );
  const gmbh = sql`kontor_search_customers('{%gmbh%}', null, null, null, null, null, true, 100)`;
  const placed = sql`kontor_search_orders('{%gmbh%}', null, null, null, null, null, null, null, null, null, null, true, 100)`;

  it("give a role nothing while its scope is not set whole", async () => {
    const tenant_id = here.tenantId;
    const [reseller_id, customer_id] = [here.alpha.resellerId, here.alpha.customerId];
    expect(await found("provider", { tenant_id }, gmbh)).toBe(2);
    expect(await found("provider", {}, gmbh)).toBe(0);
    expect(await found("reseller", { tenant_id, reseller_id }, gmbh)).toBe(1);
    expect(await found("reseller", { tenant_id }, gmbh)).toBe(0);
    expect(await found("reseller", { reseller_id }, gmbh)).toBe(0);
    expect(await found("customer", { tenant_id, customer_id }, placed)).toBe(1);
    expect(await found("customer", { tenant_id, reseller_id }, placed)).toBe(0);
  });

  it("are open to nobody else", async () => {
    const denied = { code: "42501" };
    const tenant_id = here.tenantId;
    const customer = found("customer", { tenant_id, customer_id: here.alpha.customerId }, gmbh);
    await expect(customer).rejects.toMatchObject(denied);
    const inner = sql`kontor_search('customers', 'true', 'true', 'name', null, null, true, 100)`;
    await expect(found("provider", { tenant_id }, inner)).rejects.toMatchObject(denied);
    const resellers = foundResellers({ q: "systemhaus" });
    const reseller = found("reseller", { tenant_id, reseller_id: here.alpha.resellerId }, resellers);
    await expect(reseller).rejects.toMatchObject(denied);
    expect(await found("provider", { tenant_id }, resellers)).toBe(2);
    const guest = pool("public").query(
      "select * from kontor_search_customers('{%a%}', null, null, null, null, null, true, 1)",
    );
    await expect(guest).rejects.toMatchObject({ code: "42501" });
  });
});
