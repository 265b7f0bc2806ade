import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { portfolioEntries, resellers } from "@/db/schema";
import { type PublicPlace, withPublicScope } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { canary, twins } from "@/test/world/twins";
import { offerOf, openWorld, placeOf, type World } from "@/test/world/world";
import { writeSitemap } from "./files";
import { listBoundaries, listPages, listPublicPlaces } from "./queries";

let market: World;
let twin: World;

beforeAll(async () => {
  [market, twin] = await Promise.all([openWorld(twins), openWorld(twins)]);
}, 60_000);
afterAll(closePools);

const paths = (place: PublicPlace, from: string | null = null) =>
  withPublicScope(place, async (scope) =>
    (await listPages(scope, from)).map(({ addresses }) => addresses["x-default"]?.replace(named, "/items/")),
  );
/** The words of a name before the id in the address of an item. */
const named = /\/items\/[a-z0-9-]+--/;
const itemPath = (place: PublicPlace, id: string) =>
  `/${place.tenantSlug}${place.resellerSlug ? `/r/${place.resellerSlug}` : ""}/items/${id}`;

describe("the sitemap of a shop", () => {
  it("holds its own page, its categories, and exactly the items on sale in it", async () => {
    const place = placeOf(market);
    const sold = [offerOf(market, "TWIN-alpha").itemId, offerOf(market, "TWIN-beta").itemId].sort();
    expect(await paths(place)).toEqual([
      `/${market.slug}`,
      `/${market.slug}?category=geraete`,
      ...sold.map((id) => itemPath(place, id)),
    ]);
  });

  it("holds of a storefront exactly what its reseller sells", async () => {
    const one = placeOf(market, "alpha");
    const items = (await paths(one)).filter((path) => path?.includes("/items/"));
    expect(items).toEqual([itemPath(one, offerOf(market, "TWIN-alpha").itemId)]);
    const two = placeOf(market, "beta");
    expect((await paths(two)).filter((path) => path?.includes("/items/"))).toHaveLength(2);
  });

  it("tells nothing internal", async () => {
    // Numbers that stand by themselves: ids hold any digits.
    const numbersIn = (text: string) => new Set(text.match(/(?<![\w-])\d+(?![\w-])/g));
    const told = numbersIn(`${await writeSitemap(placeOf(market, "alpha"), null)}`);
    for (const value of Object.values(canary)) {
      expect(told).not.toContain(String(value));
      expect(numbersIn(`<price>${value}</price>`)).toContain(String(value));
    }
  });

  it("is none while the storefront is closed", async () => {
    const set = (storefrontOpen: boolean) =>
      asOwner(twin.tenantId, (db) =>
        db.update(resellers).set({ storefrontOpen }).where(eq(resellers.id, twin.alpha.resellerId)),
      );
    await set(false);
    expect(await writeSitemap(placeOf(twin, "alpha"), null)).toBeUndefined();
    await set(true);
    expect(await writeSitemap(placeOf(twin, "alpha"), null)).toContain("<urlset");
  });
});

describe("the index", () => {
  it("knows every shop and every open storefront, and no other", async () => {
    const set = (values: Partial<typeof resellers.$inferInsert>, id: string) =>
      asOwner(twin.tenantId, (db) => db.update(resellers).set(values).where(eq(resellers.id, id)));
    await set({ storefrontOpen: false }, twin.alpha.resellerId);
    await set({ state: "suspended" }, twin.beta.resellerId);
    const of = async ({ tenantId }: World) =>
      (await listPublicPlaces())
        .filter((place) => place.tenantId === tenantId)
        .map(({ resellerSlug, versionId }) => [resellerSlug, versionId]);
    expect(await of(market)).toEqual([
      [null, null],
      ["alpha", market.alpha.versionId],
      ["beta", market.beta.versionId],
    ]);
    expect(await of(twin)).toEqual([[null, null]]);
    await set({ storefrontOpen: true }, twin.alpha.resellerId);
    await set({ state: "active" }, twin.beta.resellerId);
  });

  it("begins a file at every ten-thousandth item: together they hold each item once", async () => {
    const { tenantId } = market;
    const many = 20_500;
    await asOwner(tenantId, async (db) => {
      await db.execute(
        sql`insert into items (tenant_id, id, sku, name, kind, state)
          select ${tenantId}, gen_random_uuid(), 'MANY-' || n, 'Many ' || n, 'product', 'active' from generate_series(1, ${many}::integer) n on conflict do nothing`,
      );
      await db.execute(
        sql`insert into offers (tenant_id, id, item_id, kind, currency, one_time)
          select tenant_id, gen_random_uuid(), id, 'purchase', 'EUR', 100 from items where tenant_id = ${tenantId} and sku like 'MANY-%'`,
      );
      // What the server does by itself a little later: without it the planner takes both tables for empty.
      await db.execute(sql`analyze items, offers`);
    });
    const place = placeOf(market);
    const boundaries = await withPublicScope(place, listBoundaries);
    expect(boundaries).toHaveLength(2);
    const files = await Promise.all([null, ...boundaries].map((from) => paths(place, from)));
    const ofItems = files.map((file) => file.filter((path) => path?.includes("/items/")));
    expect(ofItems.map((file) => file.length <= 10_000 && file.length > 0)).toEqual([true, true, true]);
    expect(ofItems.flat()).toHaveLength(many + 2);
    expect(new Set(ofItems.flat()).size).toBe(many + 2);
  }, 60_000);

  it("does the same for a storefront that sells an item in several ways", async () => {
    const place = placeOf(market, "alpha");
    const entries = await asOwner(market.tenantId, (db) =>
      db
        .select({ id: portfolioEntries.id })
        .from(portfolioEntries)
        .where(
          and(eq(portfolioEntries.versionId, market.alpha.versionId), eq(portfolioEntries.onSale, true)),
        ),
    );
    const items = (await paths(place)).filter((path) => path?.includes("/items/"));
    expect(entries.length).toBeGreaterThan(items.length);
    expect(new Set(items).size).toBe(items.length);
    expect(await withPublicScope(place, listBoundaries)).toEqual([]);
  });
});
