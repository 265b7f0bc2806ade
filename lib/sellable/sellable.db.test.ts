import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, portfolioEntries } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { asOwner, rolledBack } from "@/test/world/acting";
import { canary, partsOf, twins } from "@/test/world/twins";
import { offerOf, openWorld, type World } from "@/test/world/world";
import { setOwnPrice } from "./commands";
import { getSellableItem } from "./item/queries";
import { findSellableOffers, listSellable, sellableOverview } from "./queries";

const locale = "en";
let market: World;
let twin: World;
const seller = (which: "alpha" | "beta" = "alpha", of = market) => of[which].sales;

beforeAll(async () => {
  market = await openWorld(twins);
  twin = await openWorld(twins);
}, 60_000);
afterAll(closePools);

const read = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) =>
  rolledBack(actor, "catalogue:read", work);
const offersOf = async (actor: Actor, q = "") =>
  (await read(actor, (scope) => listSellable(scope, { locale, q }))).rows
    .map(({ offerId }) => offerId)
    .sort();
const ids = (of: World, ...names: (string | [sku: string, kind: "rent"])[]) =>
  names.map((name) => (typeof name === "string" ? offerOf(of, name) : offerOf(of, ...name)).offerId).sort();
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "let through",
    (error) => (error instanceof AppError ? `${error.code} ${error.key}` : error),
  );

describe("what is sellable", () => {
  it("is exactly what stands on sale in the company's own live version", async () => {
    expect(await offersOf(seller("alpha"))).toEqual(ids(market, "TWIN-alpha", ["TWIN-alpha", "rent"]));
    expect(await offersOf(seller("beta"))).toEqual(ids(market, "TWIN-alpha", "TWIN-beta"));
    expect(await offersOf(seller("alpha", twin))).toEqual(ids(twin, "TWIN-alpha", ["TWIN-alpha", "rent"]));
  });

  it("is found by search in the same bounds", async () => {
    expect(await offersOf(seller("alpha"), "zwilling")).toEqual(
      ids(market, "TWIN-alpha", ["TWIN-alpha", "rent"]),
    );
    expect(await offersOf(seller("alpha"), "zwilling beta")).toEqual([]);
    expect(await offersOf(seller("beta"), "zwilling beta")).toEqual(ids(market, "TWIN-beta"));
  });

  it("comes with the first picture of its item, one row for each offer all the same", async () => {
    for (const q of ["", "zwilling"]) {
      const { rows } = await read(seller("beta"), (scope) => listSellable(scope, { locale, q }));
      expect(rows.map(({ picture }) => picture)).toEqual(["alpha-first", "beta-first"]);
    }
  });

  it("is counted, and its categories are named in the reader's language", async () => {
    const overview = await read(seller("beta"), (scope) => sellableOverview(scope, { locale }));
    expect(overview.count).toBe(2);
    expect(overview.categories.map(({ name }) => name)).toEqual(["Devices"]);
  });

  it("is nothing without a published portfolio", async () => {
    expect(await offersOf({ ...market.alpha.sales, versionId: null })).toEqual([]);
  });

  it("leaves out offers of another company, of another tenant, and withdrawn ones", async () => {
    const wanted = [
      ...ids(market, "TWIN-alpha", "TWIN-beta", "TWIN-ended", "TWIN-stale"),
      offerOf(twin, "TWIN-alpha").offerId,
    ];
    const found = await read(seller(), (scope) => findSellableOffers(scope, { offerIds: wanted, locale }));
    expect(found.map(({ offerId }) => offerId)).toEqual(ids(market, "TWIN-alpha"));
  });

  it("stays shut to a company that may not sign in", async () => {
    const blocked = { ...market.alpha.sales, roles: ["admin"], signInBlocked: true };
    expect(await refusal(offersOf(blocked))).toBe("FORBIDDEN forbidden");
  });
});

describe("an item", () => {
  const item = (actor: Actor, itemId: string) =>
    read(actor, (scope) => getSellableItem(scope, { item: itemId, locale }));

  it("has its texts and the sellable ones of its offers", async () => {
    const found = await item(seller(), offerOf(market, "TWIN-alpha").itemId);
    expect([found.name, found.summary]).toEqual(["Twin alpha", "Kurz alpha"]);
    expect(found.offers.map(({ kind }) => kind)).toEqual(["purchase", "rent"]);
    expect(found.pictures.map(({ key }) => key)).toEqual(["alpha-first", "alpha-second"]);
    const other = await item(seller("beta"), offerOf(market, "TWIN-alpha").itemId);
    expect(other.offers.map(({ kind }) => kind)).toEqual(["purchase"]);
  });

  it("that the company may not sell is not there", async () => {
    for (const itemId of [
      offerOf(market, "TWIN-beta"),
      offerOf(market, "TWIN-ended"),
      offerOf(twin, "TWIN-alpha"),
    ].map((offer) => offer.itemId)) {
      expect(await refusal(item(seller(), itemId))).toBe("NOT_FOUND notFound");
    }
  });
});

describe("the margin-blind", () => {
  const answers = (actor: Actor) =>
    read(actor, async (scope) => [
      await listSellable(scope, { locale }),
      await getSellableItem(scope, { item: offerOf(market, "TWIN-alpha").itemId, locale }),
    ]);
  /** The canaries themselves, what is computed from them, and the keys they come under. */
  const secrets = [...Object.values(canary), 8283, 11_919, 1313, 10_000 - canary.transfer];
  const keys = ["internal", "transfer", "margin", "range", "commission", "commissionBp"];

  it("get no internal value and no internal key", async () => {
    const told = partsOf(await answers(market.alpha.assistant));
    expect([...secrets, ...keys].filter((secret) => told.has(secret))).toEqual([]);
    expect(told.has(10_000)).toBe(true);
  });

  it("differ from sales, who get them", async () => {
    const told = partsOf(await answers(seller()));
    expect([...secrets, ...keys].filter((secret) => !told.has(secret))).toEqual([
      canary.floorBp,
      canary.ceilingBp,
    ]);
  });
});

describe("setting a price", () => {
  const offer = () => offerOf(market, "TWIN-alpha").offerId;
  const price = (oneTime: number | null, version = 0) => ({
    offer: offer(),
    oneTime,
    recurring: null,
    version,
  });
  const first = async (scope: Scope) => (await findSellableOffers(scope, { offerIds: [offer()], locale }))[0];

  it("stores it, leaves an audit entry, and keeps it from the sibling", async () => {
    await rolledBack(seller(), "price:set", async (scope) => {
      expect(await setOwnPrice(scope, price(10_500))).toBe(offerOf(market, "TWIN-alpha").itemId);
      expect(await first(scope)).toMatchObject({
        own: { oneTime: 10_500 },
        retail: { oneTime: 10_500 },
        ownVersion: 1,
      });
      const entries = await scope.tx
        .select({ action: auditEntries.action, words: auditEntries.words })
        .from(auditEntries)
        .where(and(eq(auditEntries.tenantId, market.tenantId), eq(auditEntries.recordId, offer())));
      expect(entries).toEqual([{ action: "price-set", words: { item: "Zwilling alpha" } }]);
    });
  });

  it("is seen by no other company", async () => {
    await withPermission(seller("alpha", twin), "price:set", (scope) =>
      setOwnPrice(scope, { ...price(10_500), offer: offerOf(twin, "TWIN-alpha").offerId }),
    );
    const told = await read(seller("beta", twin), (scope) => listSellable(scope, { locale }));
    expect(told.rows.map(({ own }) => own)).toEqual([null, null]);
    const own = await read(seller("alpha", twin), (scope) => listSellable(scope, { locale }));
    expect(own.rows.map((row) => row.own?.oneTime ?? null).sort()).toEqual([10_500, null]);
  });

  it("goes back to the suggested price when left empty", async () => {
    await rolledBack(seller(), "price:set", async (scope) => {
      await setOwnPrice(scope, price(10_500));
      await setOwnPrice(scope, price(null, 1));
      expect(await first(scope)).toMatchObject({ own: null, retail: { oneTime: 10_000 } });
    });
  });

  it("is refused outside of the range, and let through at its ends", async () => {
    const set = (minor: number) =>
      refusal(rolledBack(seller(), "price:set", (scope) => setOwnPrice(scope, price(minor))));
    expect(await Promise.all([8282, 11_920].map(set))).toEqual(["INVALID priceRange", "INVALID priceRange"]);
    expect(await Promise.all([8283, 11_919].map(set))).toEqual(["let through", "let through"]);
  });

  it("of 0 needs a yes, once", async () => {
    const lone = await openWorld(twins);
    await asOwner(lone.tenantId, (db) =>
      db.update(portfolioEntries).set({ floorBp: null }).where(eq(portfolioEntries.tenantId, lone.tenantId)),
    );
    const set = (version: number, free?: boolean) =>
      refusal(
        withPermission(seller("alpha", lone), "price:set", (scope) =>
          setOwnPrice(scope, { ...price(0, version), offer: offerOf(lone, "TWIN-alpha").offerId, free }),
        ),
      );
    expect(await set(0)).toBe("INVALID freeOffers");
    expect(await set(0, true)).toBe("let through");
    expect(await set(1)).toBe("let through");
  });

  it("is refused when somebody else set it meanwhile", async () => {
    for (const seen of [0, 2]) {
      const late = rolledBack(seller(), "price:set", async (scope) => {
        await setOwnPrice(scope, price(10_500));
        await setOwnPrice(scope, price(10_600, seen));
      });
      expect(await refusal(late)).toBe("CONFLICT edited");
    }
  });

  it("is refused for what the company may not sell", async () => {
    for (const foreign of [offerOf(market, "TWIN-beta").offerId, offerOf(twin, "TWIN-alpha").offerId]) {
      const set = rolledBack(seller(), "price:set", (scope) =>
        setOwnPrice(scope, { ...price(10_000), offer: foreign }),
      );
      expect(await refusal(set)).toBe("NOT_FOUND notFound");
    }
  });

  it("is not for the margin-blind", async () => {
    const set = rolledBack(market.alpha.assistant, "price:set", (scope) => setOwnPrice(scope, price(10_500)));
    expect(await refusal(set)).toBe("FORBIDDEN forbidden");
  });
});
