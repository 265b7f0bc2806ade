import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, portfolioEntries } from "@/db/schema";
import { AppError } from "@/lib/base/errors";
import type { Actor } from "@/lib/door/actor";
import type { Permission } from "@/lib/door/permissions";
import { type Scope, withPermission } from "@/lib/door/scope";
import { actorOf, canary, type Market, openMarket, partsOf } from "@/test/market";
import { asOwner } from "@/test/orders";
import { setOwnPrice } from "./commands";
import { getSellableItem } from "./item/queries";
import { findSellableOffers, listSellable, sellableOverview } from "./queries";

const locale = "en";
let market: Market;
let twin: Market;
const seller = (which: "one" | "two" = "one", of = market) => actorOf(of, which, ["sales"]);

beforeAll(async () => {
  market = await openMarket();
  twin = await openMarket();
}, 60_000);
afterAll(closePools);

class RolledBack extends Error {}

/** Runs work as somebody and takes it back. */
async function trial<T>(
  actor: Actor,
  permission: Permission,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined;
  const rollBack = async (scope: Scope) => {
    result = { value: await work(scope) };
    throw new RolledBack();
  };
  await withPermission(actor, permission, rollBack).catch((error) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  if (!result) throw new Error("the work gave no result");
  return result.value;
}

const read = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) => trial(actor, "catalogue:read", work);
const offersOf = async (actor: Actor, q = "") =>
  (await read(actor, (scope) => listSellable(scope, { locale, q }))).rows
    .map(({ offerId }) => offerId)
    .sort();
const ids = (of: Market, ...names: Parameters<Market["offer"]>[0][]) =>
  names.map((name) => of.offer(name).id).sort();
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "let through",
    (error) => (error instanceof AppError ? `${error.code} ${error.key}` : error),
  );

describe("what is sellable", () => {
  it("is exactly what stands on sale in the company's own live version", async () => {
    expect(await offersOf(seller("one"))).toEqual(ids(market, "alpha purchase", "alpha rent"));
    expect(await offersOf(seller("two"))).toEqual(ids(market, "alpha purchase", "beta purchase"));
    expect(await offersOf(seller("one", twin))).toEqual(ids(twin, "alpha purchase", "alpha rent"));
  });

  it("is found by search in the same bounds", async () => {
    expect(await offersOf(seller("one"), "zwilling")).toEqual(ids(market, "alpha purchase", "alpha rent"));
    expect(await offersOf(seller("one"), "zwilling beta")).toEqual([]);
    expect(await offersOf(seller("two"), "zwilling beta")).toEqual(ids(market, "beta purchase"));
  });

  it("comes with the first picture of its item, one row for each offer all the same", async () => {
    for (const q of ["", "zwilling"]) {
      const { rows } = await read(seller("two"), (scope) => listSellable(scope, { locale, q }));
      expect(rows.map(({ picture }) => picture)).toEqual(["alpha-first", "beta-first"]);
    }
  });

  it("is counted, and its categories are named in the reader's language", async () => {
    const overview = await read(seller("two"), (scope) => sellableOverview(scope, { locale }));
    expect(overview.count).toBe(2);
    expect(overview.categories.map(({ name }) => name)).toEqual(["Devices"]);
  });

  it("is nothing without a published portfolio", async () => {
    expect(await offersOf(actorOf(market, "one", ["sales"], { versionId: null }))).toEqual([]);
  });

  it("leaves out offers of another company, of another tenant, and withdrawn ones", async () => {
    const wanted = [
      ...ids(market, "alpha purchase", "beta purchase", "ended purchase", "stale purchase"),
      twin.offer("alpha purchase").id,
    ];
    const found = await read(seller(), (scope) => findSellableOffers(scope, { offerIds: wanted, locale }));
    expect(found.map(({ offerId }) => offerId)).toEqual(ids(market, "alpha purchase"));
  });

  it("stays shut to a company that may not sign in", async () => {
    const blocked = actorOf(market, "one", ["admin"], { signInBlocked: true });
    expect(await refusal(offersOf(blocked))).toBe("FORBIDDEN forbidden");
  });
});

describe("an item", () => {
  const item = (actor: Actor, itemId: string) =>
    read(actor, (scope) => getSellableItem(scope, { item: itemId, locale }));

  it("has its texts and the sellable ones of its offers", async () => {
    const found = await item(seller(), market.offer("alpha purchase").itemId);
    expect([found.name, found.summary]).toEqual(["Twin alpha", "Kurz alpha"]);
    expect(found.offers.map(({ kind }) => kind)).toEqual(["purchase", "rent"]);
    expect(found.pictures.map(({ key }) => key)).toEqual(["alpha-first", "alpha-second"]);
    const other = await item(seller("two"), market.offer("alpha purchase").itemId);
    expect(other.offers.map(({ kind }) => kind)).toEqual(["purchase"]);
  });

  it("that the company may not sell is not there", async () => {
    for (const itemId of [
      market.offer("beta purchase"),
      market.offer("ended purchase"),
      twin.offer("alpha purchase"),
    ].map((offer) => offer.itemId)) {
      expect(await refusal(item(seller(), itemId))).toBe("NOT_FOUND notFound");
    }
  });
});

describe("the margin-blind", () => {
  const answers = (actor: Actor) =>
    read(actor, async (scope) => [
      await listSellable(scope, { locale }),
      await getSellableItem(scope, { item: market.offer("alpha purchase").itemId, locale }),
    ]);
  /** The canaries themselves, what is computed from them, and the keys they come under. */
  const secrets = [...Object.values(canary), 8283, 11_919, 1313, 10_000 - canary.transfer];
  const keys = ["internal", "transfer", "margin", "range", "commission", "commissionBp"];

  it("get no internal value and no internal key", async () => {
    const told = partsOf(await answers(actorOf(market, "one", ["assistant"])));
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
  const offer = () => market.offer("alpha purchase").id;
  const price = (oneTime: number | null, version = 0) => ({
    offer: offer(),
    oneTime,
    recurring: null,
    version,
  });
  const first = async (scope: Scope) => (await findSellableOffers(scope, { offerIds: [offer()], locale }))[0];

  it("stores it, leaves an audit entry, and keeps it from the sibling", async () => {
    await trial(seller(), "price:set", async (scope) => {
      expect(await setOwnPrice(scope, price(10_500))).toBe(market.offer("alpha purchase").itemId);
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
    await withPermission(seller("one", twin), "price:set", (scope) =>
      setOwnPrice(scope, { ...price(10_500), offer: twin.offer("alpha purchase").id }),
    );
    const told = await read(seller("two", twin), (scope) => listSellable(scope, { locale }));
    expect(told.rows.map(({ own }) => own)).toEqual([null, null]);
    const own = await read(seller("one", twin), (scope) => listSellable(scope, { locale }));
    expect(own.rows.map((row) => row.own?.oneTime ?? null).sort()).toEqual([10_500, null]);
  });

  it("goes back to the suggested price when left empty", async () => {
    await trial(seller(), "price:set", async (scope) => {
      await setOwnPrice(scope, price(10_500));
      await setOwnPrice(scope, price(null, 1));
      expect(await first(scope)).toMatchObject({ own: null, retail: { oneTime: 10_000 } });
    });
  });

  it("is refused outside of the range, and let through at its ends", async () => {
    const set = (minor: number) =>
      refusal(trial(seller(), "price:set", (scope) => setOwnPrice(scope, price(minor))));
    expect(await Promise.all([8282, 11_920].map(set))).toEqual(["INVALID priceRange", "INVALID priceRange"]);
    expect(await Promise.all([8283, 11_919].map(set))).toEqual(["let through", "let through"]);
  });

  it("of 0 needs a yes, once", async () => {
    const lone = await openMarket();
    await asOwner(lone.tenantId, (db) =>
      db.update(portfolioEntries).set({ floorBp: null }).where(eq(portfolioEntries.tenantId, lone.tenantId)),
    );
    const set = (version: number, free?: boolean) =>
      refusal(
        withPermission(seller("one", lone), "price:set", (scope) =>
          setOwnPrice(scope, { ...price(0, version), offer: lone.offer("alpha purchase").id, free }),
        ),
      );
    expect(await set(0)).toBe("INVALID freeOffers");
    expect(await set(0, true)).toBe("let through");
    expect(await set(1)).toBe("let through");
  });

  it("is refused when somebody else set it meanwhile", async () => {
    for (const seen of [0, 2]) {
      const late = trial(seller(), "price:set", async (scope) => {
        await setOwnPrice(scope, price(10_500));
        await setOwnPrice(scope, price(10_600, seen));
      });
      expect(await refusal(late)).toBe("CONFLICT edited");
    }
  });

  it("is refused for what the company may not sell", async () => {
    for (const foreign of [market.offer("beta purchase").id, twin.offer("alpha purchase").id]) {
      const set = trial(seller(), "price:set", (scope) =>
        setOwnPrice(scope, { ...price(10_000), offer: foreign }),
      );
      expect(await refusal(set)).toBe("NOT_FOUND notFound");
    }
  });

  it("is not for the margin-blind", async () => {
    const set = trial(actorOf(market, "one", ["assistant"]), "price:set", (scope) =>
      setOwnPrice(scope, price(10_500)),
    );
    expect(await refusal(set)).toBe("FORBIDDEN forbidden");
  });
});
