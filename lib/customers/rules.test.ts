import { expect, test } from "vitest";
import { countries, countryOf } from "@/lib/i18n/countries";
import { customerStates } from "./machine";
import { mayBuy } from "./rules";

test("249 countries, each once, and nothing else counts as one", () => {
  expect(new Set(countries).size).toBe(249);
  expect(countries).toHaveLength(249);
  expect(countryOf("DE")).toBe("DE");
  expect(countryOf("XX")).toBeUndefined();
  expect(countryOf("__proto__")).toBeUndefined();
});

test("prospects and active customers buy, locked and closed ones do not", () => {
  expect(customerStates.filter(mayBuy)).toEqual(["prospect", "active"]);
});
