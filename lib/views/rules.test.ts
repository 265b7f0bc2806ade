import { expect, it } from "vitest";
import { knownParameters, startsOf, type ViewedList, viewedLists } from "./rules";

const orders = viewedLists.provider.orders as ViewedList;

it("a view keeps what its list knows, but for the page one is on", () => {
  const id = "0198a5c4-0000-7000-8000-000000000001";
  const given = { q: " dock ", state: "confirmed", reseller: id, sort: "-placed", from: "2026-01-31" };
  expect(knownParameters(orders, { ...given, page: "x", notice: "view-saved", other: "x" })).toEqual({
    ...given,
    q: "dock",
  });
});

it("what a list does not know any more is left out, whatever was kept", () => {
  for (const odd of [
    { state: "gone" },
    { sort: "size" },
    { from: "yesterday" },
    { reseller: "x" },
    { q: 7 },
    {},
  ])
    expect(knownParameters(orders, odd), JSON.stringify(odd)).toEqual({});
  expect(knownParameters(viewedLists.provider.enquiries as ViewedList, { state: "gone" })).toEqual({
    state: "new",
  });
});

it("lists open with what the answer of the database says of those that the side has", () => {
  const found = { orders: { state: "confirmed", x: "y" }, resellers: { q: "a" }, unknown: { q: "a" } };
  expect(startsOf("provider", found)).toEqual({ orders: { state: "confirmed" }, resellers: { q: "a" } });
  expect(startsOf("reseller", found)).toEqual({ orders: { state: "confirmed" } });
  expect(startsOf("reseller", null)).toEqual({});
});
