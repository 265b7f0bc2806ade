import { eq } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { resellers, tenants } from "@/db/schema";
import { env } from "@/lib/base/env";
import { AppError } from "@/lib/base/errors";
import { type PublicPlace, type PublicScope, withPermission, withPublicScope } from "@/lib/door/scope";
import { setOwnPrice } from "@/lib/sellable/commands";
import { getPublicItem, listStorefront } from "@/lib/storefront/queries";
import { actorOf, canary, type Market, openMarket, partsOf, placeOf } from "@/test/market";
import { listShop } from "./items/queries";
import { getShop } from "./queries";

let market: Market;
let twin: Market;
const locale = "en";

beforeAll(async () => {
  market = await openMarket();
  twin = await openMarket();
  await withPermission(actorOf(market, "one", ["sales"]), "price:set", (scope) =>
    setOwnPrice(scope, {
      offer: market.offer("alpha purchase").id,
      oneTime: 10_500,
      recurring: null,
      version: 0,
    }),
  );
}, 60_000);
afterAll(closePools);

const show = <T>(place: PublicPlace, work: (scope: PublicScope) => Promise<T>) =>
  withPublicScope(place, work);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "let through",
    (error) => (error instanceof AppError ? error.code : error),
  );
const names = ({ rows }: { rows: { name: string }[] }) => rows.map(({ name }) => name);

/** Changes a row of the market as its owner would. */
async function change(set: (db: NodePgDatabase) => Promise<unknown>) {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  await client.query("select set_config('app.tenant_id', $1, false)", [market.tenantId]);
  await set(drizzle(client, { casing: "snake_case" })).finally(() => client.end());
}

describe("the shop", () => {
  it("shows exactly the items on sale with an offer on sale, at list price", async () => {
    const list = await show(placeOf(market), (scope) => listShop(scope, { q: "", locale }));
    expect(names(list)).toEqual(["Twin alpha", "Twin beta"]);
    expect(list.rows.map(({ itemId }) => itemId)).toEqual(
      (["alpha purchase", "beta purchase"] as const).map((name) => market.offer(name).itemId),
    );
    expect(list.rows[0]).toMatchObject({
      offerCount: 2,
      offer: { price: { oneTime: 11_000, recurring: null } },
    });
    expect(list.categories.map(({ name }) => name)).toEqual(["Devices"]);
  });

  it("shows each item with its first picture, and on its page all of them with what they show", async () => {
    const list = await show(placeOf(market), (scope) => listShop(scope, { q: "", locale }));
    expect(list.rows.map(({ picture }) => picture)).toEqual(["alpha-first", "beta-first"]);
    const searched = await show(placeOf(market), (scope) => listShop(scope, { q: "beta", locale }));
    expect(searched.rows.map(({ picture }) => picture)).toEqual(["beta-first"]);
    const pictures = async (language: string) => {
      const item = market.offer("alpha purchase").itemId;
      const found = await show(placeOf(market), (scope) => getPublicItem(scope, { item, locale: language }));
      return found.pictures.map(({ key, width, height, alt }) => [key, width, height, alt]);
    };
    expect(await pictures("en")).toEqual([
      ["alpha-first", 800, 600, "Front von alpha"],
      ["alpha-second", 800, 600, "Rear of alpha"],
    ]);
    expect((await pictures("de")).map(([, , , alt]) => alt)).toEqual(["Front von alpha", null]);
  });

  it("is searched and narrowed in the same bounds", async () => {
    const found = (q: string, category?: string) =>
      show(placeOf(market), (scope) => listShop(scope, { q, category, locale }));
    expect(names(await found("zwilling"))).toEqual(["Twin alpha", "Twin beta"]);
    expect(names(await found("twin-beta", "geraete"))).toEqual(["Twin beta"]);
    expect(names(await found("draft"))).toEqual([]);
    expect((await found("", "unknown")).category).toBeUndefined();
  });

  it("shows no price where the provider shows none", async () => {
    const prices = (shown: boolean) =>
      change((db) => db.update(tenants).set({ pricesShown: shown }).where(eq(tenants.id, market.tenantId)));
    await prices(false);
    const told = await show(placeOf(market), async (scope) => [
      await listShop(scope, { q: "", locale }),
      await getPublicItem(scope, { item: market.offer("alpha purchase").itemId, locale }),
    ]);
    await prices(true);
    expect([11_000, 1100].filter((amount) => partsOf(told).has(amount))).toEqual([]);
  });

  it("knows no item that is not on sale, nor another tenant's", async () => {
    const item = (itemId: string) =>
      refusal(show(placeOf(market), (scope) => getPublicItem(scope, { item: itemId, locale })));
    expect(await item(market.offer("beta purchase").itemId)).toBe("let through");
    for (const offer of [
      market.offer("draft purchase"),
      market.offer("ended purchase"),
      twin.offer("beta purchase"),
    ]) {
      expect(await item(offer.itemId)).toBe("NOT_FOUND");
    }
  });
});

describe("a storefront", () => {
  const list = (which: "one" | "two", q = "") =>
    show(placeOf(market, which), (scope) => listStorefront(scope, { q, locale }));

  it("shows exactly what its reseller sells, an item once, at its own prices", async () => {
    const one = await list("one");
    expect(one.rows.map(({ name, offerCount, offer }) => [name, offerCount, offer.price])).toEqual([
      ["Twin alpha", 2, { oneTime: 10_500, recurring: null }],
    ]);
    expect(one.rows.map(({ picture }) => picture)).toEqual(["alpha-first"]);
    const two = await list("two");
    expect(two.rows.map(({ name, offerCount, offer }) => [name, offerCount, offer.price])).toEqual([
      ["Twin alpha", 1, { oneTime: 10_000, recurring: null }],
      ["Twin beta", 1, { oneTime: 10_000, recurring: null }],
    ]);
  });

  it("is searched in the same bounds", async () => {
    expect(names(await list("one", "zwilling"))).toEqual(["Twin alpha"]);
    expect(names(await list("one", "beta"))).toEqual([]);
    expect(names(await list("two", "beta"))).toEqual(["Twin beta"]);
  });

  it("shows an item with the offers its reseller sells", async () => {
    const item = (which: "one" | "two", name: Parameters<Market["offer"]>[0], of = market) =>
      show(placeOf(market, which), (scope) => getPublicItem(scope, { item: of.offer(name).itemId, locale }));
    expect((await item("one", "alpha purchase")).offers.map(({ kind }) => kind)).toEqual([
      "purchase",
      "rent",
    ]);
    expect((await item("two", "alpha purchase")).offers.map(({ kind }) => kind)).toEqual(["purchase"]);
    expect((await item("two", "alpha purchase")).pictures.map(({ key }) => key)).toEqual([
      "alpha-first",
      "alpha-second",
    ]);
    expect(await refusal(item("one", "beta purchase"))).toBe("NOT_FOUND");
    expect(await refusal(item("one", "alpha purchase", twin))).toBe("NOT_FOUND");
  });

  it("tells nothing internal", async () => {
    const told = partsOf(
      await show(placeOf(market, "one"), async (scope) => [
        await getShop(scope),
        await listStorefront(scope, { q: "", locale }),
        await getPublicItem(scope, { item: market.offer("alpha purchase").itemId, locale }),
      ]),
    );
    expect(Object.values(canary).filter((value) => told.has(value))).toEqual([]);
  });

  it("is not there while it is closed or its reseller suspended", async () => {
    const open = () => refusal(show(placeOf(market, "two"), getShop));
    const set = (values: Partial<typeof resellers.$inferInsert>) =>
      change((db) => db.update(resellers).set(values).where(eq(resellers.id, market.two.resellerId)));
    const place = async () =>
      (await pool("auth").query("select kontor_place($1, 'reseller-2') as place", [market.slug])).rows[0]
        .place;
    expect([await open(), Boolean(await place())]).toEqual(["let through", true]);
    await set({ storefrontOpen: false });
    expect([await open(), await place()]).toEqual(["NOT_FOUND", null]);
    await set({ storefrontOpen: true, state: "suspended" });
    expect(await open()).toBe("NOT_FOUND");
    await set({ state: "active" });
  });
});
