import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, items, portfolioEntries } from "@/db/schema";
import { as, newTenant, putInPortfolio } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { changeItem, createItem, moveItem } from "./commands";
import { listItems } from "./queries";
import { getItem } from "./records";
import { changedItem, itemFilter, newItem } from "./schema";

const notation = { locale: "en", currency: "EUR" };

const form = (more: object = {}) => ({
  sku: "SCR-24",
  kind: "product",
  "texts-en-name": "Screen 24",
  "offers-0-kind": "purchase",
  "offers-0-oneTime": "109.99",
  "offers-0-costOneTime": "80",
  "offers-1-kind": "rent",
  "offers-1-oneTime": "",
  ...more,
});
const make = (actor: Actor, more?: object) =>
  as(actor, (scope) => createItem(scope, newItem(notation).parse(form(more))));
const change = (actor: Actor, more: object) =>
  as(actor, (scope) => changeItem(scope, changedItem(notation).parse(form(more))));
const move = (
  actor: Actor,
  id: string,
  version: number,
  step: "activate" | "endSales" | "retire",
  free = false,
) => as(actor, (scope) => moveItem(scope, { id, version, move: step, free }));
const read = (actor: Actor, id: string) => as(actor, (scope) => getItem(scope, id));

let actor: Actor;
let other: Actor;

beforeEach(async () => {
  actor = await newTenant();
  other = await newTenant();
});
afterAll(closePools);

describe("createItem", () => {
  it("makes a draft with the offers that were filled in, and says so in the timeline", async () => {
    const { item, offers: made, timeline } = await read(actor, await make(actor));
    expect(item).toMatchObject({ sku: "SCR-24", name: "Screen 24", state: "draft", version: 1 });
    expect(made).toMatchObject([
      { kind: "purchase", oneTime: 10_999, currency: "EUR", cost: { oneTime: 8000 } },
    ]);
    expect(timeline).toMatchObject([{ action: "item-created", actorName: "Kim Muster" }]);
  });

  it("refuses a SKU twice in one tenant, not in two", async () => {
    await make(actor);
    await expect(make(actor)).rejects.toMatchObject({
      constraint: expect.stringContaining("sku"),
    });
    await expect(make(other)).resolves.toBeTypeOf("string");
  });

  it("refuses an item without a name in the tenant's language, or with another tenant's category", async () => {
    await expect(make(actor, { "texts-en-name": "", "texts-de-name": "Schirm" })).rejects.toMatchObject({
      key: "itemNameNeeded",
    });
    await expect(make(actor, { categoryId: newId() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("changeItem", () => {
  it("changes item and offer, adds an offer, and counts the version", async () => {
    const id = await make(actor);
    const [offer] = (await read(actor, id)).offers;
    await change(actor, {
      id,
      version: "1",
      "texts-en-name": "Screen 24 II",
      "offers-0-id": offer?.id,
      "offers-0-oneTime": "99",
      "offers-1-recurring": "5",
      "offers-1-period": "month",
    });
    const { item, offers: now } = await read(actor, id);
    expect(item).toMatchObject({ name: "Screen 24 II", version: 2 });
    expect(
      now.map(({ id: offerId, oneTime, recurring }) => [offerId === offer?.id, oneTime, recurring]),
    ).toEqual([
      [true, 9900, null],
      [false, null, 500],
    ]);
  });

  it("tells the second of two editors, and keeps what the first saved", async () => {
    const id = await make(actor);
    await change(actor, {
      id,
      version: "1",
      sku: "FIRST",
      "offers-0-oneTime": "",
      "offers-0-costOneTime": "",
    });
    await expect(change(actor, { id, version: "1", sku: "SECOND" })).rejects.toMatchObject({ key: "edited" });
    expect((await read(actor, id)).item.sku).toBe("FIRST");
  });

  it("keeps kind and period of an offer that a portfolio holds", async () => {
    const id = await make(actor);
    const [offer] = (await read(actor, id)).offers;
    const rent = { "offers-0-kind": "rent", "offers-0-recurring": "5", "offers-0-period": "month" };
    await putInPortfolio(actor, id);
    const again = { id, version: "1", "offers-0-id": offer?.id };
    await expect(change(actor, { ...again, ...rent })).rejects.toMatchObject({
      key: "offerInPortfolio",
      field: "offers-0-kind",
    });
    await change(actor, { ...again, "offers-0-oneTime": "149.90" });
    expect((await read(actor, id)).offers).toMatchObject([{ kind: "purchase", oneTime: 14990 }]);
  });

  it("knows neither another tenant's item nor another item's offer", async () => {
    const id = await make(actor);
    await expect(change(other, { id, version: "1" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [foreign] = (await read(actor, await make(actor, { sku: "OTHER" }))).offers;
    await expect(change(actor, { id, version: "1", "offers-0-id": foreign?.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await read(actor, id)).item).toMatchObject({ version: 1, sku: "SCR-24" });
  });
});

describe("moveItem", () => {
  it("goes the item's way, one step at a time", async () => {
    const id = await make(actor);
    await move(actor, id, 1, "activate");
    await move(actor, id, 2, "endSales");
    await expect(move(actor, id, 3, "retire")).rejects.toMatchObject({ key: "itemState" });
    await expect(move(actor, id, 1, "activate")).rejects.toMatchObject({ key: "edited" });
    await expect(move(other, id, 3, "activate")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await read(actor, id)).item).toMatchObject({ state: "sales ended", version: 3 });
  });

  it("puts nothing on sale without a price", async () => {
    const bare = { sku: "BARE", "offers-0-oneTime": "", "offers-0-costOneTime": "" };
    const id = await make(actor, bare);
    await expect(move(actor, id, 1, "activate")).rejects.toMatchObject({ key: "itemNeedsPrice" });
  });

  it("sells nothing at price 0 without a yes, which the audit keeps", async () => {
    const id = await make(actor, { "offers-0-oneTime": "0,00" });
    await expect(move(actor, id, 1, "activate")).rejects.toMatchObject({ key: "freeOffers", field: "free" });
    await move(actor, id, 1, "activate", true);
    const [entry] = await as(actor, ({ tx }) =>
      tx.select().from(auditEntries).where(eq(auditEntries.action, "item-activated")),
    );
    expect(entry?.changes).toMatchObject({ after: { soldAtPriceZero: [expect.any(String)] } });
  });

  it("lets no price on sale become 0 without a yes; one that is 0 already stays so", async () => {
    const id = await make(actor);
    await move(actor, id, 1, "activate");
    const offer = (await read(actor, id)).offers[0]?.id;
    const free = { id, version: "2", "offers-0-id": offer, "offers-0-oneTime": "0" };
    await expect(change(actor, free)).rejects.toMatchObject({ key: "freeOffers" });
    await change(actor, { ...free, free: "on" });
    await change(actor, { ...free, version: "3", manufacturer: "Acme" });
    expect((await read(actor, id)).offers[0]?.oneTime).toBe(0);
  });

  it("sells what costs nothing once but something every month", async () => {
    const id = await make(actor, {
      "offers-0-kind": "rent",
      "offers-0-oneTime": "0",
      "offers-0-recurring": "9.90",
      "offers-0-period": "month",
      "offers-0-costOneTime": "",
    });
    await move(actor, id, 1, "activate");
  });

  it("keeps what portfolios carry of the item in step, and leaves other tenants' alone", async () => {
    const id = await make(actor);
    const foreign = await make(other);
    const entry = await putInPortfolio(actor, id);
    const untouched = await putInPortfolio(other, foreign);
    await move(actor, id, 1, "activate");
    expect(await entryOf(actor, entry)).toMatchObject({ onSale: true, sortName: "Screen 24" });
    await change(actor, {
      id,
      version: "2",
      "texts-en-name": "Zebra",
      manufacturer: "ACME",
      "offers-0-oneTime": "",
      "offers-0-costOneTime": "",
    });
    expect(await entryOf(actor, entry)).toMatchObject({
      sortName: "Zebra",
      search: " scr-24 zebra acme zebra",
    });
    await move(actor, id, 3, "endSales");
    expect(await entryOf(actor, entry)).toMatchObject({ onSale: false });
    expect(await entryOf(other, untouched)).toMatchObject({ onSale: false, sortName: "old" });
  });
});

describe("listItems", () => {
  it("pages by name through everything once, and finds by words of SKU, name and manufacturer", async () => {
    for (let at = 0; at < 30; at += 1) {
      await make(actor, {
        sku: `S-${at}`,
        "texts-en-name": `Item ${String(at).padStart(2, "0")}`,
        manufacturer: "Acme",
      });
    }
    await make(other, { sku: "S-1", "texts-en-name": "Item 00" });
    const list = (filter: object) => as(actor, (scope) => listItems(scope, itemFilter.parse(filter)));
    const first = await list({});
    const second = await list({ page: first.next });
    expect([...first.rows, ...second.rows].map(({ sku }) => sku)).toEqual(
      Array.from({ length: 30 }, (_, at) => `S-${at}`),
    );
    expect(second.next).toBeUndefined();
    expect((await list({ page: second.previous })).rows).toEqual(first.rows);
    const found = await list({ q: "acme ITEM" });
    expect([found.count, found.rows.length]).toEqual([30, 25]);
    expect((await list({ q: "acme item", page: found.next })).rows).toHaveLength(5);
    expect((await list({ q: "s-7" })).rows.map(({ sku }) => sku)).toEqual(["S-7"]);
    expect((await list({ state: "active" })).rows).toEqual([]);
  });
});

const entryOf = (actor: Actor, id: string) =>
  as(actor, async ({ tx }) => {
    const [entry] = await tx.select().from(portfolioEntries).where(eq(portfolioEntries.id, id));
    return entry;
  });

it("sees no row of another tenant, whatever is asked", async () => {
  const id = await make(actor);
  await expect(read(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await as(other, ({ tx }) => tx.select().from(items))).toEqual([]);
  expect(await as(actor, ({ tx }) => tx.select({ id: items.id }).from(items))).toEqual([{ id }]);
});
