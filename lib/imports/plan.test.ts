import { expect, it } from "vitest";
import type { KnownItem } from "@/lib/catalogue/listed/rules";
import { planDrafts } from "./plan";
import type { Draft } from "./rules";

const draft: Draft = {
  row: 2,
  sku: "A-1",
  name: "Screen",
  manufacturer: "Acme",
  description: null,
  category: null,
  kind: null,
  price: 1000,
  cost: 800,
  leadTime: null,
};
const known: KnownItem = {
  id: "1",
  sku: "A-1",
  name: "Screen",
  manufacturer: "Acme",
  description: null,
  kind: "service",
  categoryId: "c",
  state: "draft",
  offerId: "o",
  price: 1000,
  cost: 800,
  leadTime: null,
};
const rules = {
  kind: "product",
  state: "draft",
  free: false,
  categoryId: "d",
  categoryOf: (name: string | null) => name && "e",
} as const;
const planOf = (row: Partial<Draft>, item?: Partial<KnownItem>, more: object = {}) =>
  planDrafts([{ ...draft, ...row }], item ? [{ ...known, ...item }] : [], { ...rules, ...more });

it("creates what is not there, with the defaults", () => {
  const { creates } = planOf({});
  expect(creates).toMatchObject([
    { kind: "product", categoryId: "d", state: "draft", price: 1000, cost: 800 },
  ]);
});

it("holds back what would be sold at price 0, until somebody says yes", () => {
  const active = { state: "active" };
  const fresh = planOf({ price: 0 }, undefined, active);
  expect([fresh.held, fresh.creates[0]?.state, fresh.creates[0]?.price]).toEqual([1, "draft", 0]);
  const draft = planOf({ price: 0 }, {}, active);
  expect([draft.held, draft.changes[0]?.target.state]).toEqual([1, "draft"]);
  const sold = planOf({ price: 0, name: "New name" }, active);
  expect([sold.held, sold.changes[0]?.target.price]).toEqual([1, 1000]);
  const yes = planOf({ price: 0 }, undefined, { ...active, free: true });
  expect([yes.held, yes.creates[0]?.state]).toEqual([0, "active"]);
  expect(planOf({ price: 0 }).held).toBe(0);
  expect(planOf({ price: 0 }, { ...active, price: 0 }).held).toBe(0);
});

it("puts new items on sale only where they have a price", () => {
  expect(planOf({}, undefined, { state: "active" }).creates[0]?.state).toBe("active");
  expect(planOf({ price: null }, undefined, { state: "active" }).creates[0]).toMatchObject({
    state: "draft",
    cost: null,
  });
});

it("leaves alone what is the same, and never takes a value away", () => {
  expect(planOf({}, {}).unchanged).toBe(1);
  expect(planOf({ price: null, cost: null, manufacturer: null }, { description: "x" }).unchanged).toBe(1);
});

it("changes only what differs", () => {
  const { changes, creates } = planOf({ price: 900, category: "Screens" }, {});
  expect(creates).toEqual([]);
  expect(changes[0]?.target).toMatchObject({
    price: 900,
    cost: 800,
    categoryId: "e",
    kind: "service",
    name: "Screen",
  });
});

it("activates drafts with a price where asked, and nothing that was ended", () => {
  expect(planOf({}, {}, { state: "active" }).changes[0]?.target.state).toBe("active");
  expect(planOf({}, { state: "sales ended" }, { state: "active" }).unchanged).toBe(1);
});

it("takes a lead time from the list, and keeps what it has where the list says none", () => {
  expect(planOf({ leadTime: "5" }, { leadTime: "3" }).changes[0]?.target.leadTime).toBe("5");
  expect(planOf({ leadTime: "to order" }, { leadTime: "3" }).changes[0]?.target.leadTime).toBe("to order");
  expect(planOf({ leadTime: null }, { leadTime: "3" }).unchanged).toBe(1);
});
