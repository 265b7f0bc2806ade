import { eq } from "drizzle-orm";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/ids";
import { customerNotifications, orderLines, orders } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { deliverLines } from "@/lib/orders/delivery/commands";
import { commands, get, place } from "@/lib/orders/test/moving";
import { loadWork } from "@/lib/orders/work/queries";
import { workAddress, workList } from "@/lib/orders/work/schema";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { deliveryNotes, pickingList } from "./file";
import { getChosenGoods, getGoods, getPicked } from "./queries";
import { hasNote, notesOf } from "./rules";

let here: World;
let there: World;
beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const now = new Date("2026-11-30T12:00:00Z");
const deliverTo = {
  name: "Žaneta Großmann & Söhne",
  street: "Łódźer Straße 5",
  postalCode: "80331",
  city: "München",
  country: "DE",
};
/** Amounts that could not stand there by accident; what is sold was not given away. */
const amounts = {
  retailOneTime: 4_711_13,
  transferOneTime: 3_822_24,
  suggestedOneTime: 5_933_35,
};
const secret = ["4711", "4.711", "4,711", "3822", "3.822", "3,822", "5933", "5.933", "5,933", "€", "EUR"];

const confirmed = async () => {
  const id = await place(here, here.alpha);
  await commands.confirm(here.provider, id, 1);
  await asOwner(here.tenantId, async (db) => {
    await db.update(orders).set({ deliverTo }).where(eq(orders.id, id));
    await db
      .update(orderLines)
      .set({ ...amounts, quantity: 7 })
      .where(eq(orderLines.orderId, id));
  });
  return id;
};
const goodsOf = (order: string, actor: Actor = here.provider) =>
  withPermission(actor, "order:read", (scope) => getGoods(scope, order), "read only");
const pagesOf = async (file: Buffer) =>
  (await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: false })).text;
const asked = async (step: string) => {
  const { list } = await withPermission(here.provider, "order:fulfil", (scope) =>
    loadWork(scope, workList.parse({ show: step })),
  );
  return workAddress.parse({ ids: list.rows.map(({ id }) => id).join() });
};
const fulfil = <T>(actor: Actor, work: Parameters<typeof withPermission<T>>[2]) =>
  withPermission(actor, "order:fulfil", work, "read only");

describe("a delivery note", () => {
  it("has the seller, the address and the goods of an order, and no amount of any kind", async () => {
    const id = await confirmed();
    const { number, resellerName, lines, ...order } = await get(here.provider, id);
    expect(hasNote({ ...order, lines })).toBe(true);
    const [page = "", ...others] = await pagesOf(await deliveryNotes(await goodsOf(id), new Map(), now));
    expect(others).toEqual([]);
    for (const text of [number, resellerName ?? "", ...Object.values(deliverTo).slice(0, 4)])
      expect(page).toContain(text);
    const goods = lines.filter(({ itemKind }) => itemKind === "product");
    expect(goods.length).toBeLessThan(lines.length);
    for (const { sku } of goods) expect(page).toContain(sku);
    for (const { sku, itemKind } of lines) if (itemKind === "service") expect(page).not.toContain(sku);
    for (const amount of secret) expect(page).not.toContain(amount);
    expect(page).toContain("7");
  });

  it("is written in the customer's language, one for each parcel", async () => {
    const id = await confirmed();
    const { lines, version } = await get(here.provider, id);
    const [first] = lines.filter(({ itemKind }) => itemKind === "product");
    await withPermission(here.provider, "order:fulfil", (scope) =>
      deliverLines(scope, {
        ...{ order: id, version, line: [first?.id ?? ""], to: "shipped", parcel: "Palette 1" },
        ...{ carrier: null, tracking: "1Z999AA10123456784", signedBy: null, reason: null },
      }),
    );
    await asOwner(here.tenantId, (db) =>
      db.insert(customerNotifications).values({
        ...{ tenantId: here.tenantId, id: newId(), customerId: here.alpha.customerId },
        ...{ resellerId: here.alpha.resellerId, off: [], locale: "de" },
      }),
    );
    const goods = await goodsOf(id);
    const notes = notesOf(goods);
    expect(notes.map(({ parcel }) => parcel)).toContain("Palette 1 · UPS · 1Z999AA10123456784");
    const pages = await pagesOf(await deliveryNotes(goods, new Map(), now));
    expect(pages).toHaveLength(notes.length);
    for (const page of pages) {
      expect(page).toContain("Lieferschein");
      expect(page).toContain("30. November 2026");
      expect(page).toContain("Seite 1 von 1");
      expect(page).toContain("Deutschland");
    }
  });

  it("is there for its reseller, and for nobody else's; not of what is not confirmed or came back", async () => {
    const id = await confirmed();
    const count = (await goodsOf(id)).length;
    expect(await goodsOf(id, here.alpha.sales)).toHaveLength(count);
    for (const actor of [here.beta.sales, there.provider, there.alpha.sales])
      await expect(goodsOf(id, actor)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(goodsOf(await place(here, here.alpha))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asOwner(here.tenantId, (db) =>
      db.update(orderLines).set({ deliveryState: "returned" }).where(eq(orderLines.orderId, id)),
    );
    await expect(goodsOf(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(hasNote(await get(here.provider, id))).toBe(false);
  });

  it("is made of many orders at once, each on pages of its own", async () => {
    const ids = [await confirmed(), await confirmed()];
    const goods = await fulfil(here.provider, async (scope) => getChosenGoods(scope, await asked("ship")));
    expect(new Set(goods.map(({ orderId }) => orderId))).toEqual(new Set(ids));
    expect(await pagesOf(await deliveryNotes(goods, new Map(), now))).toHaveLength(2);
    const address = await asked("ship");
    await expect(fulfil(there.provider, (scope) => getChosenGoods(scope, address))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("a picking list", () => {
  it("has the goods that are still to be sent, by SKU, with how many and where to, and no amount", async () => {
    const ids = [await confirmed(), await confirmed()];
    const address = await asked("ship");
    const lines = await fulfil(here.provider, (scope) => getPicked(scope, address));
    const company = { name: "Nordwind", locale: "de" };
    const text = (await pagesOf(await pickingList(lines, company, now))).join(" ");
    for (const { sku, number, customerName } of lines) {
      expect(text).toContain(sku);
      expect(text).toContain(number);
      expect(text).toContain(customerName);
    }
    expect(text).toContain("Packliste");
    expect(text).toContain("München");
    expect(text).toContain("aus 2 Bestellungen");
    for (const amount of secret) expect(text).not.toContain(amount);
    const skus = lines.map(({ sku }) => sku).toSorted();
    const places = skus.map((sku) => text.indexOf(sku));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    await expect(fulfil(there.provider, (scope) => getPicked(scope, address))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await commands.cancel(here.provider, ids[0] ?? "", 2);
    await commands.cancel(here.provider, ids[1] ?? "", 2);
    await expect(fulfil(here.provider, (scope) => getPicked(scope, address))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("holds a thousand lines on pages that all have their head", async () => {
    await confirmed();
    const address = await asked("ship");
    const [line] = await fulfil(here.provider, (scope) => getPicked(scope, address));
    if (!line) throw new Error("nothing to pick");
    const many = Array.from({ length: 1000 }, (_, at) => ({
      ...line,
      sku: `SKU-${String(at).padStart(4, "0")}`,
      texts: null,
      name: `A name that goes on ${"and on ".repeat(at % 20)}`,
    }));
    const pages = await pagesOf(await pickingList(many, { name: "Nordwind", locale: "en" }, now));
    const text = pages.join(" ");
    for (const { sku } of many) expect(text).toContain(sku);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain("Quantity");
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
    }
  });
});
