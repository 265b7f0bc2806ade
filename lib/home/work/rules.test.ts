import { expect, test } from "vitest";
import { roles } from "@/lib/door/permissions";
import { isFor, type ProviderWork, providerWork } from "./rules";

const all = roles.provider;
const workOf = (held: string[], colleagues: readonly string[] = all) =>
  (Object.keys(providerWork) as ProviderWork[]).filter((work) => isFor(providerWork[work], held, colleagues));

const orders = ["late", "due", "lateDelivery", "toDeliver"];
const products = ["unpriced", "atLoss", "toPublish"];
const customers = ["asked", "requests", "enquiries", "silent"];

test.each([
  ["admin", ["conflicts"]],
  ["product-manager", products],
  ["account-manager", customers],
  ["sales", customers],
  ["fulfilment", [...orders, "requests"]],
  ["support", []],
  ["finance", []],
  ["auditor", []],
])("beside colleagues of every role, %s has its own work", (role, work) => {
  expect(workOf([role])).toEqual(work);
});

test("who is alone has all of it, and what nobody else is there for", () => {
  expect(workOf(["admin"], ["admin"])).toEqual(Object.keys(providerWork));
  expect(workOf(["admin"], ["admin", "fulfilment", "sales"])).toEqual(["conflicts", ...products]);
  expect(workOf(["finance"], ["finance"])).toEqual([]);
});

test("several roles add up", () => {
  expect(workOf(["sales", "fulfilment"])).toEqual([...orders, ...customers]);
});
