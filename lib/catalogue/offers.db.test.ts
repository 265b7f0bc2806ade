import { afterAll, beforeEach, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { as, newTenant, putInPortfolio } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { changeItem, createItem } from "./commands";
import { getItem } from "./records";
import { changedItem, newItem } from "./schema";

const notation = { locale: "en", currency: "EUR" };
const form = (more: object) => ({
  ...{ sku: "SCR-24", kind: "product", "texts-en-name": "Screen 24" },
  ...{ "offers-0-kind": "purchase", "offers-0-oneTime": "109.99", "offers-0-costOneTime": "80" },
  ...more,
});
const make = (actor: Actor, more: object = {}) =>
  as(actor, (scope) => createItem(scope, newItem(notation).parse(form(more))));
const change = (actor: Actor, more: object) =>
  as(actor, (scope) => changeItem(scope, changedItem(notation).parse(form(more))));
const read = (actor: Actor, id: string) => as(actor, (scope) => getItem(scope, id));

let actor: Actor;
let other: Actor;
beforeEach(async () => {
  actor = await newTenant();
  other = await newTenant();
});
afterAll(closePools);

it("keeps of a purchase only what it has, unless something of it recurs", async () => {
  const recurs = {
    "offers-0-period": "month",
    "offers-0-termMonths": "12",
    "offers-0-noticeDays": "30",
    "offers-0-renewal": "automatic",
    "offers-0-costRecurring": "3",
  };
  const once = await read(actor, await make(actor, recurs));
  expect(once.offers).toMatchObject([
    {
      period: null,
      termMonths: null,
      noticeDays: null,
      renewal: "none",
      cost: { oneTime: 8000, recurring: null },
    },
  ]);
  const both = await read(actor, await make(actor, { ...recurs, sku: "BOTH", "offers-0-recurring": "5" }));
  expect(both.offers).toMatchObject([
    { period: "month", termMonths: 12, noticeDays: 30, renewal: "automatic", cost: { recurring: 300 } },
  ]);
  const id = both.item.id;
  await putInPortfolio(actor, id);
  await change(actor, { ...recurs, id, sku: "BOTH", version: "1", "offers-0-id": both.offers[0]?.id });
  expect((await read(actor, id)).offers).toMatchObject([{ recurring: null, period: null }]);
});

it("shows what portfolios ask for it to those who read portfolios, and no other tenant's", async () => {
  const id = await make(actor);
  await putInPortfolio(actor, id, { transferOneTime: 9_000, suggestedOneTime: 10_500 });
  await putInPortfolio(other, await make(other));
  const [offer] = (await read(actor, id)).offers;
  expect((await read(actor, id)).entries).toMatchObject([
    {
      ...{ name: "P", number: 1, state: "live", currency: "EUR", offerId: offer?.id },
      transfer: { oneTime: 9_000, recurring: null },
      suggested: { oneTime: 10_500, recurring: null },
    },
  ]);
  const support = { ...actor, roles: ["support"] };
  const seen = await withPermission(support, "catalogue:read", (scope) => getItem(scope, id));
  expect([seen.entries, seen.offers[0]?.cost]).toEqual([undefined, undefined]);
});
