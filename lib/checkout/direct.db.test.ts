import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, items, offers, orderLines } from "@/db/schema";
import { settleBasket } from "@/lib/baskets/commands";
import { addLines } from "@/lib/baskets/lines/commands";
import { getBasket, listBaskets } from "@/lib/baskets/queries";
import { sentForm } from "@/lib/baskets/write";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { answerOrder, withdrawOrder } from "@/lib/orders/commands";
import { askAboutOrder } from "@/lib/orders/fulfilment/commands";
import { getOrder } from "@/lib/orders/record/queries";
import { asOwner } from "@/test/world/acting";
import { assign, putDirect } from "@/test/world/companies";
import { fillBasket } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { placeOrder } from "./commands";
import { getCheckout } from "./queries";
import type { PlacedOrder } from "./schema";

let here: World;
let direct: string;

beforeEach(async () => {
  here = await openWorld();
  direct = (await putDirect(here)).customerId;
});
afterAll(closePools);

const sales = (): Actor => ({ ...here.provider, roles: ["sales"] });
const everything = () => here.items.map(({ offerId }, at) => ({ offerId, quantity: at + 1 }));
const fillAll = (by = here.provider) => fillBasket(by, direct, everything());
const place = (actor: Actor, given: PlacedOrder) =>
  withPermission(actor, "order:place", (scope) => placeOrder(scope, given));
const get = (actor: Actor, id: string) =>
  withPermission(actor, "order:read", (scope) => getOrder(scope, id), "read only");
const checkout = (actor: Actor, customer: string | null, wanted = everything()) =>
  withPermission(
    actor,
    "order:place",
    (scope) =>
      getCheckout(scope, {
        customer,
        wanted,
        enquiry: null,
        q: "",
        category: null,
        page: undefined,
        locale: "de",
      }),
    "read only",
  );

describe("an order of the provider for a direct customer", () => {
  it("is placed at list prices, of no reseller and no portfolio, with its entry", async () => {
    const { provider } = here;
    const { id } = await place(provider, await fillAll());
    expect(await get(provider, id)).toMatchObject({
      state: "placed",
      model: "direct",
      customerName: "Muster GmbH",
      resellerId: null,
      resellerName: null,
      oneTimeTotal: 100_000 + 2 * 5_000,
      monthlyTotal: 2 * 2_000 + 2_500,
      placedByName: provider.userName,
    });
    await asOwner(here.tenantId, async (db) => {
      const lines = await db.select().from(orderLines).orderBy(orderLines.position);
      expect(lines.map(({ retailOneTime, retailRecurring }) => [retailOneTime, retailRecurring])).toEqual([
        [100_000, null],
        [5_000, 2_000],
        [null, 10_000],
      ]);
      for (const line of lines)
        expect(line).toMatchObject({
          resellerId: null,
          customerId: direct,
          portfolioVersionId: null,
          transferOneTime: null,
          transferRecurring: null,
          commissionBp: null,
        });
      const entries = await db.select().from(auditEntries).where(eq(auditEntries.recordId, id));
      expect(entries).toMatchObject([
        { action: "order-placed", actorSide: "provider", resellerId: null, customerId: direct },
      ]);
    });
  });

  it("is one for a basket sent twice, and empties it", async () => {
    const given = await fillAll();
    const placed = await Promise.all(Array.from({ length: 8 }, () => place(here.provider, given)));
    expect(new Set(placed.map(({ id }) => id)).size).toBe(1);
    await expect(place(here.provider, { ...given, version: given.version + 1 })).rejects.toMatchObject({
      key: "orderEmpty",
    });
  });

  it("is refused where a list price changed, until the change is accepted", async () => {
    const { provider, tenantId } = here;
    const [notebook] = here.items;
    const given = await fillAll();
    await asOwner(tenantId, (db) =>
      db
        .update(offers)
        .set({ oneTime: 90_000 })
        .where(eq(offers.id, notebook?.offerId ?? "")),
    );
    await expect(place(provider, given)).rejects.toMatchObject({ key: "orderChanged" });
    const settled = await withPermission(provider, "order:place", async (scope) => {
      const { seen } = await getBasket(scope, { customer: direct, locale: "de" });
      await settleBasket(scope, { ...given, seen, drop: [] });
      return getBasket(scope, { customer: direct, locale: "de" });
    });
    const { id } = await place(provider, { ...given, version: settled.version, key: newId() });
    expect((await get(provider, id)).oneTimeTotal).toBe(90_000 + 10_000);
  });

  it("never holds what is not on sale, or is sold in another currency", async () => {
    const { provider, tenantId } = here;
    const [notebook, backup, support] = here.items;
    const given = await fillAll();
    await asOwner(tenantId, async (db) => {
      await db
        .update(items)
        .set({ state: "sales ended" })
        .where(eq(items.id, notebook?.itemId ?? ""));
      await db
        .update(offers)
        .set({ state: "sales ended" })
        .where(eq(offers.id, backup?.offerId ?? ""));
    });
    await expect(place(provider, given)).rejects.toMatchObject({ key: "orderChanged" });
    await asOwner(tenantId, (db) =>
      db
        .update(offers)
        .set({ currency: "CHF" })
        .where(eq(offers.id, support?.offerId ?? "")),
    );
    const other = (await putDirect(here)).customerId;
    const { picking } = await checkout(provider, other);
    expect(picking).toMatchObject({ wanted: [], unsellable: 3, offered: { rows: [] } });
    await expect(fillBasket(provider, other, everything())).rejects.toMatchObject({ key: "basketOfferGone" });
  });
});

describe("whose baskets these are", () => {
  it("a reseller's customer is not there for the provider's orders, nor a direct one for a reseller's", async () => {
    const { alpha, provider } = here;
    await expect(fillBasket(provider, alpha.customerId, everything())).rejects.toMatchObject({
      key: "notFound",
    });
    const theirs = await fillBasket(alpha.sales, alpha.customerId, everything());
    await expect(place(provider, theirs)).rejects.toMatchObject({ key: "notFound" });
    const ours = await fillAll();
    await expect(place(alpha.sales, ours)).rejects.toMatchObject({ key: "notFound" });
    await expect(fillBasket(alpha.sales, direct, everything())).rejects.toMatchObject({ key: "notFound" });
    const seen = (actor: Actor) =>
      withPermission(actor, "order:place", (scope) => listBaskets(scope, {}), "read only");
    expect((await seen(provider)).rows.map(({ customerId }) => customerId)).toEqual([direct]);
    expect((await seen(alpha.sales)).rows.map(({ customerId }) => customerId)).toEqual([alpha.customerId]);
    await place(provider, ours);
    await place(alpha.sales, theirs);
  });

  it("sales and account managers order for the customers assigned to them alone", async () => {
    const given = await fillAll();
    for (const roles of [["sales"], ["account-manager"]]) {
      const actor = { ...here.provider, roles };
      await expect(place(actor, given)).rejects.toMatchObject({ key: "notFound" });
      expect((await checkout(actor, null)).choosing?.customers.rows).toEqual([]);
    }
    await assign({ customerId: direct }, here.provider);
    const { choosing } = await checkout(sales(), null);
    expect(choosing?.customers.rows.map(({ id }) => id)).toEqual([direct]);
    expect(choosing?.baskets.map(({ customerId }) => customerId)).toEqual([direct]);
    await place(sales(), given);
  });

  it("who may not order is refused", async () => {
    const given = await fillAll();
    for (const role of ["fulfilment", "finance", "support", "auditor", "product-manager"])
      await expect(place({ ...here.provider, roles: [role] }, given)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    await place(here.provider, given);
  });

  it("an order again takes what may still be sold into the basket", async () => {
    const { offerId = "" } = here.items[0] ?? {};
    const { lines } = await withPermission(here.provider, "order:place", async (scope) => {
      await addLines(scope, direct, sentForm("order again", { key: newId() }), [
        { offerId, quantity: 2 },
        { offerId: newId(), quantity: 1 },
      ]);
      return getBasket(scope, { customer: direct, locale: "de" });
    });
    expect(lines.map((line) => [line.offerId, line.quantity, line.internal])).toEqual([
      [offerId, 2, undefined],
    ]);
  });
});

describe("after checkout", () => {
  const seen = { version: 1, reason: "Which colour?" };

  it("sales answers what was asked of its direct order, or takes it back", async () => {
    await assign({ customerId: direct }, here.provider);
    const { id } = await place(sales(), await fillAll(sales()));
    await withPermission(here.provider, "order:fulfil", (scope) =>
      askAboutOrder(scope, { order: id, ...seen }),
    );
    await withPermission(sales(), "order:place", (scope) =>
      answerOrder(scope, { order: id, version: 2, reason: "Black" }),
    );
    expect((await get(here.provider, id)).state).toBe("placed");
    await withPermission(sales(), "order:place", (scope) =>
      withdrawOrder(scope, { order: id, version: 3, reason: null }),
    );
    expect((await get(here.provider, id)).state).toBe("cancelled");
  });

  it("the provider neither answers nor takes back an order that a reseller sold", async () => {
    const { alpha, provider } = here;
    const { id } = await place(alpha.sales, await fillBasket(alpha.sales, alpha.customerId, everything()));
    const withdraw = (actor: Actor) =>
      withPermission(actor, "order:place", (scope) =>
        withdrawOrder(scope, { order: id, version: 1, reason: null }),
      );
    await expect(withdraw(provider)).rejects.toMatchObject({ key: "notFound" });
    await withdraw(alpha.sales);
  });
});
