import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { env } from "@/lib/base/env";
import { actorOf, asOwner } from "@/test/world/acting";
import { seedLarge } from "./large";

const sizes = {
  tenant: "large-test",
  items: 500,
  resellers: 10,
  portfolios: 4,
  portfolioItems: 100,
  customers: 400,
  orders: 600,
};

let tenantId: string;

beforeAll(async () => {
  expect(await seedLarge(env().DATABASE_URL, sizes)).toBe(true);
  tenantId = (await actorOf("admin@large-test.example", "large-test", "provider")).tenantId;
});
afterAll(closePools);

const one = (query: string) =>
  asOwner(tenantId, async (db) =>
    Object.values((await db.execute(sql.raw(query))).rows[0] ?? {}).map(Number),
  );

describe("a large tenant", () => {
  it("is put in once", async () => {
    expect(await seedLarge(env().DATABASE_URL, sizes)).toBe(false);
  });

  it("holds as much as was asked for, half of the customers with the first reseller", async () => {
    expect(
      await one(`select (select count(*) from items) as items, (select count(*) from resellers) as resellers,
        (select count(*) from customers) as customers, (select count(*) from orders) as orders,
        (select count(*) from customers c join resellers r on r.id = c.reseller_id where r.slug = 'reseller-1') as largest,
        (select count(*) from portfolio_entries e join portfolios p on p.live_version_id = e.version_id where e.on_sale) as sellable`),
    ).toEqual([500, 10, 400, 600, 200, 400]);
  });

  it("adds up: totals and numbers of orders, entries as their items are", async () => {
    expect(
      await one(`select
        (select count(*) from orders o where o.one_time_total <> (select sum(quantity * coalesce(retail_one_time, 0)) from order_lines l where l.order_id = o.id)
          or o.line_count <> (select count(*) from order_lines l where l.order_id = o.id)) as totals,
        (select count(*) from (select right(number, 5)::int - row_number() over (partition by left(number, 6) order by placed_at) as gap from orders) n where gap <> 0) as gaps,
        (select sum(value) from number_ranges) - (select count(*) from orders) as numbered,
        (select count(*) from portfolio_entries e join items i on i.id = e.item_id where e.sort_name <> i.name or e.on_sale <> (i.state = 'active')) as entries,
        (select count(*) from orders o join customers c on c.id = o.customer_id where o.reseller_id is distinct from c.reseller_id) as owners`),
    ).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([
    ["admin", "provider"],
    ["reseller-1", "reseller"],
    ["reseller-10", "reseller"],
    ["assigned", "reseller"],
    ["customer", "customer"],
  ] as const)("lets %s in as %s", async (local, side) => {
    const actor = await actorOf(`${local}@large-test.example`, "large-test", side);
    expect(actor).toMatchObject({ tenantSlug: "large-test", side });
  });

  it("has ids that depend on nothing but its slug and their place", async () => {
    const { rows } = await asOwner(tenantId, (db) =>
      db.execute(sql`select id from items order by sku limit 1`),
    );
    expect(rows).toEqual([{ id: "018cc251-f401-7848-8efe-317bf4697517" }]);
  });
});
