import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { withPermission } from "@/lib/door/scope";
import { canary, partsOf, twins } from "@/test/world/twins";
import { offerOf, openWorld, type World } from "@/test/world/world";
import { setOwnPrice } from "./commands";
import { getSellableItem } from "./item/queries";
import { listSellable, viewerOf } from "./queries";
import { shownToCustomer } from "./rules";

let market: World;
const locale = "en";
const suggested = 10_000;
const own = 10_777;

beforeAll(async () => {
  market = await openWorld(twins);
  const actor = { ...market.alpha.sales, roles: ["admin"] };
  const offer = offerOf(market, "TWIN-alpha").offerId;
  await withPermission(actor, "price:set", (scope) =>
    setOwnPrice(scope, { offer, oneTime: own, recurring: null, version: 0 }),
  );
});
afterAll(closePools);

const person = (customerMode: boolean) => ({ ...{ ...market.alpha.sales, roles: ["admin"] }, customerMode });
const shown = (customerMode: boolean) =>
  withPermission(person(customerMode), "catalogue:read", async (scope) => {
    const list = await listSellable(scope, { locale });
    const item = await getSellableItem(scope, {
      item: offerOf(market, "TWIN-alpha").itemId,
      locale,
    });
    const offers = [...list.rows, ...item.offers];
    return customerMode ? offers.map(shownToCustomer) : offers;
  });

it("holds the price alone: no transfer price, margin, range, commission, nor what was suggested", async () => {
  const parts = partsOf((await shown(true)).filter(({ kind }) => kind === "purchase"));
  expect(parts.has(own)).toBe(true);
  for (const internal of [...Object.values(canary), "internal", "margin", suggested])
    expect(parts.has(internal), String(internal)).toBe(false);
});

it("is left again: then the same person sees all of it", async () => {
  const parts = partsOf(await shown(false));
  for (const internal of [canary.transfer, canary.commissionBp, "internal", "margin", suggested, own])
    expect(parts.has(internal), String(internal)).toBe(true);
});

it("shows one column to its viewer", () => {
  expect(viewerOf(person(true))).toMatchObject({ seesInternal: false, asCustomer: true });
  expect(viewerOf(person(false))).toMatchObject({ seesInternal: true, asCustomer: false });
});
