import { expect, it } from "vitest";
import { likenessOf } from "./rules";

const nobody = { name: "", vatNumber: null, email: null, city: null, postalCode: null };
const typed = { ...nobody, name: "Müller & Söhne GmbH", city: "Köln" };
const known = { ...nobody, sameDomain: false };

it.each([
  ["the same name and town", { name: "Müller & Söhne GmbH", city: "Köln" }, "name"],
  ["written otherwise", { name: "MULLER & SOHNE gmbh", city: "koln" }, "name"],
  ["the same name, town unknown", { name: "Müller & Söhne GmbH" }, "name"],
  ["the same name elsewhere", { name: "Müller & Söhne GmbH", city: "Bonn" }, undefined],
  ["another name", { name: "Müller GmbH", city: "Köln" }, undefined],
  ["a longer name", { name: "Müller & Söhne GmbH Holding", city: "Köln" }, undefined],
  ["the same domain, elsewhere", { name: "Else", city: "Bonn", sameDomain: true }, "domain"],
] as const)("%s", (_, more, likeness) => {
  expect(likenessOf(typed, { ...known, ...more })).toBe(likeness);
});

it("is the VAT number before all", () => {
  const described = { ...typed, vatNumber: "DE136695976" };
  expect(likenessOf(described, { ...known, ...typed, vatNumber: "DE136695976" })).toBe("vat");
  expect(likenessOf(described, { ...known, name: "Else", vatNumber: "DE999990588" })).toBeUndefined();
});
