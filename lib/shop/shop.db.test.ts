import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { resellers, tenants } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import { type PublicPlace, type PublicScope, withPermission, withPublicScope } from "@/lib/door/scope";
import { setOwnPrice } from "@/lib/sellable/commands";
import { getPublicItem, listStorefront } from "@/lib/storefront/queries";
import { asOwner } from "@/test/world/acting";
import { canary, partsOf, twins } from "@/test/world/twins";
import { offerOf, openWorld, placeOf, type World } from "@/test/world/world";
import { listShop } from "./items/queries";
import { getShop } from "./queries";

let market: World;
let twin: World;
const locale = "en";

beforeAll(async () => {
  market = await openWorld(twins);
  twin = await openWorld(twins);
  await withPermission(market.alpha.sales, "price:set", (scope) =>
    setOwnPrice(scope, {
      offer: offerOf(market, "TWIN-alpha").offerId,
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

describe("the shop", () => {
  it("shows exactly the items on sale with an offer on sale, at list price", async () => {
    const list = await show(placeOf(market), (scope) => listShop(scope, { q: "", locale }));
    expect(names(list)).toEqual(["Twin alpha", "Twin beta"]);
    expect(list.rows.map(({ itemId }) => itemId)).toEqual(
      ["TWIN-alpha", "TWIN-beta"].map((sku) => offerOf(market, sku).itemId),
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
      const item = offerOf(market, "TWIN-alpha").itemId;
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
      asOwner(market.tenantId, (db) =>
        db.update(tenants).set({ pricesShown: shown }).where(eq(tenants.id, market.tenantId)),
      );
    await prices(false);
    const told = await show(placeOf(market), async (scope) => [
      await listShop(scope, { q: "", locale }),
      await getPublicItem(scope, { item: offerOf(market, "TWIN-alpha").itemId, locale }),
    ]);
    await prices(true);
    expect([11_000, 1100].filter((amount) => partsOf(told).has(amount))).toEqual([]);
  });

  it("knows no item that is not on sale, nor another tenant's", async () => {
    const item = (itemId: string) =>
      refusal(show(placeOf(market), (scope) => getPublicItem(scope, { item: itemId, locale })));
    expect(await item(offerOf(market, "TWIN-beta").itemId)).toBe("let through");
    for (const offer of [
      offerOf(market, "TWIN-draft"),
      offerOf(market, "TWIN-ended"),
      offerOf(twin, "TWIN-beta"),
    ]) {
      expect(await item(offer.itemId)).toBe("NOT_FOUND");
    }
  });
});

describe("a storefront", () => {
  const list = (which: "alpha" | "beta", q = "") =>
    show(placeOf(market, which), (scope) => listStorefront(scope, { q, locale }));

  it("shows exactly what its reseller sells, an item once, at its own prices", async () => {
    const one = await list("alpha");
    expect(one.rows.map(({ name, offerCount, offer }) => [name, offerCount, offer.price])).toEqual([
      ["Twin alpha", 2, { oneTime: 10_500, recurring: null }],
    ]);
    expect(one.rows.map(({ picture }) => picture)).toEqual(["alpha-first"]);
    const two = await list("beta");
    expect(two.rows.map(({ name, offerCount, offer }) => [name, offerCount, offer.price])).toEqual([
      ["Twin alpha", 1, { oneTime: 10_000, recurring: null }],
      ["Twin beta", 1, { oneTime: 10_000, recurring: null }],
    ]);
  });

  it("is searched in the same bounds", async () => {
    expect(names(await list("alpha", "zwilling"))).toEqual(["Twin alpha"]);
    expect(names(await list("alpha", "beta"))).toEqual([]);
    expect(names(await list("beta", "beta"))).toEqual(["Twin beta"]);
  });

  it("shows an item with the offers its reseller sells", async () => {
    const item = (which: "alpha" | "beta", sku: string, of = market) =>
      show(placeOf(market, which), (scope) =>
        getPublicItem(scope, { item: offerOf(of, sku).itemId, locale }),
      );
    expect((await item("alpha", "TWIN-alpha")).offers.map(({ kind }) => kind)).toEqual(["purchase", "rent"]);
    expect((await item("beta", "TWIN-alpha")).offers.map(({ kind }) => kind)).toEqual(["purchase"]);
    expect((await item("beta", "TWIN-alpha")).pictures.map(({ key }) => key)).toEqual([
      "alpha-first",
      "alpha-second",
    ]);
    expect(await refusal(item("alpha", "TWIN-beta"))).toBe("NOT_FOUND");
    expect(await refusal(item("alpha", "TWIN-alpha", twin))).toBe("NOT_FOUND");
  });

  it("tells nothing internal", async () => {
    const told = partsOf(
      await show(placeOf(market, "alpha"), async (scope) => [
        await getShop(scope),
        await listStorefront(scope, { q: "", locale }),
        await getPublicItem(scope, { item: offerOf(market, "TWIN-alpha").itemId, locale }),
      ]),
    );
    expect(Object.values(canary).filter((value) => told.has(value))).toEqual([]);
  });

  it("is not there while it is closed or its reseller suspended", async () => {
    const open = () => refusal(show(placeOf(market, "beta"), getShop));
    const set = (values: Partial<typeof resellers.$inferInsert>) =>
      asOwner(market.tenantId, (db) =>
        db.update(resellers).set(values).where(eq(resellers.id, market.beta.resellerId)),
      );
    const place = async () =>
      (await pool("auth").query("select kontor_place($1, 'beta') as place", [market.slug])).rows[0].place;
    expect([await open(), Boolean(await place())]).toEqual(["let through", true]);
    await set({ storefrontOpen: false });
    expect([await open(), await place()]).toEqual(["NOT_FOUND", null]);
    await set({ storefrontOpen: true, state: "suspended" });
    expect(await open()).toBe("NOT_FOUND");
    await set({ state: "active" });
  });
});
