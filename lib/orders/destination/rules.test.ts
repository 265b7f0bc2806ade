import { describe, expect, it } from "vitest";
import { chosenOf, snapshotOf, usable } from "./rules";

const place = { name: null, street: "Weg 1", postalCode: null, city: "Köln", country: "DE" };
const address = (id: string, delivery: "no" | "possible" | "default") => ({
  ...place,
  id,
  delivery,
  billing: "no" as const,
});

describe("a destination", () => {
  it("offers what may serve, the default first", () => {
    const all = [
      address("a", "possible"),
      address("b", "no"),
      address("c", "default"),
      address("d", "possible"),
      { ...address("e", "possible"), street: null, city: null },
    ];
    expect(usable(all, "delivery").map(({ id }) => id)).toEqual(["c", "a", "d"]);
    expect(usable(all, "billing")).toEqual([]);
  });

  it("is the chosen one, or the usual one where that is gone", () => {
    const options = [{ id: "a" }, { id: "b" }];
    expect([chosenOf(options, "b")?.id, chosenOf(options, "x")?.id, chosenOf(options, null)?.id]).toEqual([
      "b",
      "a",
      "a",
    ]);
    expect(chosenOf([], "a")).toBeUndefined();
  });

  it("is kept without what an order does not need", () => {
    const contact = { id: "c", role: "IT", name: "Erika", email: null, phone: null };
    expect(snapshotOf({ deliveryAddress: address("a", "default"), contact })).toEqual({
      deliverTo: place,
      billTo: null,
      contact: { name: "Erika", email: null, phone: null },
    });
  });
});
