import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { folded, newId } from "@/db/columns";
import { items, offers } from "@/db/schema";
import { listItems } from "@/lib/catalogue/queries";
import { itemFilter } from "@/lib/catalogue/schema";
import { withPermission, withPublicScope } from "@/lib/door/scope";
import { type Cursor, pageCursor } from "@/lib/list/page";
import { listShop } from "@/lib/shop/items/queries";
import { listStorefront } from "@/lib/storefront/queries";
import { asOwner } from "@/test/world/acting";
import { twins } from "@/test/world/twins";
import { openWorld, placeOf, type World } from "@/test/world/world";
import { listSellable } from "./queries";

const locale = "en";
let market: World;

/** So many others stand among them that the search has to ask the index of words; every third has two ways to buy it. */
beforeAll(async () => {
  market = await openWorld(twins);
  const { tenantId, alpha } = market;
  await asOwner(tenantId, async (db) => {
    await db.execute(sql`insert into items (tenant_id, id, sku, name, kind, state, texts)
      select ${tenantId}, gen_random_uuid(), 'S-' || at, case when at % 50 = 0 then 'Sessel ' || at % 100
        else 'Anders ' || at end, 'product', 'active', '{}' from generate_series(0, 2699) at on conflict do nothing`);
    await db.execute(sql`insert into offers (tenant_id, id, item_id, kind, currency, position, state, one_time)
      select ${tenantId}, gen_random_uuid(), id, 'purchase', 'EUR', position, 'active', 1000
      from items, generate_series(0, case when substr(sku, 3)::int % 3 = 0 then 1 else 0 end) position
      where tenant_id = ${tenantId} and sku like 'S-%' on conflict do nothing`);
    await db.execute(sql`insert into portfolio_entries (tenant_id, id, portfolio_id, version_id, item_id, offer_id, sort_name,
        on_sale, search, transfer_one_time, suggested_one_time)
      select o.tenant_id, gen_random_uuid(), ${alpha.portfolioId}, ${alpha.versionId}, i.id, o.id, i.name, true,
        ${folded(sql`i.name`)}, 800, 1000
      from items i join offers o on o.tenant_id = i.tenant_id and o.item_id = i.id
      where i.tenant_id = ${tenantId} and i.sku like 'S-%' on conflict do nothing`);
  });
}, 60_000);
afterAll(closePools);

type Listed = { rows: object[]; next?: string; previous?: string };
const places: [string, string, number, (page: Cursor | undefined) => Promise<Listed>][] = [
  [
    "the catalogue",
    "id",
    54,
    (page) =>
      withPermission(market.provider, "catalogue:read", (scope) =>
        listItems(scope, { ...itemFilter.parse({ q: "sess" }), page }),
      ),
  ],
  [
    "what a reseller may sell",
    "entryId",
    72,
    (page) =>
      withPermission(market.alpha.sales, "catalogue:read", (scope) =>
        listSellable(scope, { q: "sess", locale, page }),
      ),
  ],
  [
    "the shop",
    "itemId",
    54,
    (page) => withPublicScope(placeOf(market), (scope) => listShop(scope, { q: "sess", locale, page })),
  ],
  [
    "a storefront",
    "itemId",
    54,
    (page) =>
      withPublicScope(placeOf(market, "alpha"), (scope) =>
        listStorefront(scope, { q: "sess", locale, page }),
      ),
  ],
];

describe.each(places)("a search of %s", (_, key, length, list) => {
  const idsOf = ({ rows }: Listed) => rows.map((row) => (row as Record<string, string>)[key]);

  it("pages forth and back, each row once, the same pages both ways", async () => {
    const forth = [await list(undefined)];
    for (let last = forth[0]; last?.next && forth.length < 9; last = forth.at(-1))
      forth.push(await list(pageCursor().parse(last.next)));
    const ids = forth.flatMap(idsOf);
    expect([ids.length, new Set(ids).size]).toEqual([length, length]);
    expect(forth.map(({ rows }) => rows.length)).toEqual([25, 25, length - 50]);
    expect(forth[0]?.previous).toBeUndefined();

    const back = [forth[2] as Listed];
    for (let first = back[0]; first?.previous && back.length < 9; first = back[0])
      back.unshift(await list(pageCursor().parse(first.previous)));
    expect(back.map(idsOf)).toEqual(forth.map(idsOf));
    const again = await list(pageCursor().parse(back[0]?.next));
    expect(idsOf(again)).toEqual(idsOf(forth[1] as Listed));
  });
});

describe("an item with names in two languages", () => {
  const found = async (q: string, locale: string) =>
    Promise.all([
      withPermission(market.provider, "catalogue:read", (scope) =>
        listItems(scope, { ...itemFilter.parse({ q }), locale }),
      ),
      withPermission(market.alpha.sales, "catalogue:read", (scope) =>
        listSellable(scope, { q, locale, page: undefined }),
      ),
      withPublicScope(placeOf(market), (scope) => listShop(scope, { q, locale, page: undefined })),
      withPublicScope(placeOf(market, "alpha"), (scope) =>
        listStorefront(scope, { q, locale, page: undefined }),
      ),
    ]).then((lists) => lists.map(({ rows }) => rows.map(({ name }) => name)));

  beforeAll(async () => {
    const { tenantId, alpha } = market;
    const [itemId, offerId] = [newId(), newId()];
    await asOwner(tenantId, async (db) => {
      const texts = { en: { name: "Ørsted’s Test–Bench" }, de: { name: "Łódźer Prüfstand groß" } };
      await db.insert(items).values({
        tenantId,
        id: itemId,
        sku: "ZZ-1",
        name: "Ørsted’s Test–Bench",
        kind: "product",
        state: "active",
        texts,
      });
      await db
        .insert(offers)
        .values({ tenantId, id: offerId, itemId, kind: "purchase", currency: "EUR", oneTime: 100 });
      await db.execute(sql`insert into portfolio_entries (tenant_id, id, portfolio_id, version_id, item_id, offer_id, sort_name,
          on_sale, search, transfer_one_time, suggested_one_time)
        select tenant_id, gen_random_uuid(), ${alpha.portfolioId}, ${alpha.versionId}, id, ${offerId}, name, true, search, 80, 100
        from items where tenant_id = ${tenantId} and id = ${itemId}`);
    });
  });

  it.each([
    "orsted's",
    "ORSTED’S",
    "test-bench",
    "test\u2011bench",
    "lodzer prufstand",
    "Prüf\u00adstand\u200b GROSS",
    "ｌｏｄｚｅｒ",
    "zz-1 bench prüfstand",
  ])("is found by %j in every list, whatever the viewer's language, and named in it", async (q) => {
    expect(await found(q, "en")).toEqual(Array(4).fill(["Ørsted’s Test–Bench"]));
    expect(await found(q, "de")).toEqual(Array(4).fill(["Łódźer Prüfstand groß"]));
  });
});
