import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { setOwnPrice } from "@/lib/sellable/commands";
import { listSellable } from "@/lib/sellable/queries";
import { type SellableFilter, sellableFilter } from "@/lib/sellable/schema";
import { canary, twins } from "@/test/world/twins";
import { offerOf, openWorld, type World } from "@/test/world/world";
import { priceListFile } from "./file";

let market: World;
const locale = "en";
const own = 10_777;
const words = {
  name: "price-list",
  format: "comma" as const,
  locale,
  column: (part: string) => part,
  price: (part: string) => part,
  offer: (kind: string) => kind,
  period: (period: string) => period,
  renewal: (renewal: string) => renewal,
};

beforeAll(async () => {
  market = await openWorld(twins);
  const offer = offerOf(market, "TWIN-alpha").offerId;
  await withPermission({ ...market.alpha.sales, roles: ["admin"] }, "price:set", (scope) =>
    setOwnPrice(scope, { offer, oneTime: own, recurring: null, version: 0 }),
  );
});
afterAll(closePools);

const textOf = (actor: Actor, filter: Partial<SellableFilter> = {}) =>
  withPermission(actor, "catalogue:read", async (scope) =>
    (await priceListFile(scope, { ...sellableFilter.parse({}), ...filter }, words)).text(),
  );
const rowsOf = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });
const transfer = (canary.transfer / 100).toFixed(2);

describe("a reseller's price list", () => {
  it("holds what it may sell, as its catalogue is filtered", async () => {
    const actor = { ...market.alpha.sales, roles: ["admin"] };
    for (const q of ["", "alpha"]) {
      const list = await withPermission(actor, "catalogue:read", (scope) =>
        listSellable(scope, { q, locale }),
      );
      const rows = rowsOf(await textOf(actor, { q }));
      expect(list.rows.length).toBeGreaterThan(0);
      expect(rows.map(({ sku, offerKind }) => [sku, offerKind])).toEqual(
        list.rows.map(({ sku, kind }) => [sku, kind]),
      );
    }
    expect(rowsOf(await textOf(actor, { q: "nothing has this name" }))).toEqual([]);
    const purchase = rowsOf(await textOf(actor)).find(({ retailOneTime }) => retailOneTime === "107.77");
    expect(purchase).toMatchObject({ suggestedOneTime: "100.00", transferOneTime: transfer });
  });

  it("is another one for another reseller", async () => {
    expect(await textOf({ ...market.beta.sales, roles: ["admin"] })).not.toContain("107.77");
  });

  it("has no transfer prices for the margin-blind, nor in customer mode, which has nothing but the price", async () => {
    const blind = await textOf(market.alpha.assistant);
    expect(blind).toContain("107.77");
    expect(blind).not.toMatch(new RegExp(`transfer|${transfer}`));
    const shown = await textOf({ ...{ ...market.alpha.sales, roles: ["admin"] }, customerMode: true });
    expect(shown).toContain("107.77");
    expect(shown).not.toMatch(new RegExp(`transfer|suggested|${transfer}`));
  });
});
