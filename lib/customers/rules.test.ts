import { describe, expect, test } from "vitest";
import { countries, countryOf, customerStates, mayBuy, vatNumberOf } from "./rules";

const right = [
  ["de 999 990 588", "DE", "DE999990588"],
  ["ATU99999127", "AT", "ATU99999127"],
  ["CHE-999.990.110 MWST", "CH", "CHE999990110"],
  ["GR123456789", "GR", "EL123456789"],
  ["EL123456789", null, "EL123456789"],
  ["GB 123 4567 89", "GB", "GB123456789"],
  ["GBGD001", "GB", "GBGD001"],
  ["XI123456789", "GB", "XI123456789"],
  ["NL123456789B01", "NL", "NL123456789B01"],
  ["FRXX123456789", "FR", "FRXX123456789"],
  ["ESX1234567R", "ES", "ESX1234567R"],
  ["ES12345678Z", "ES", "ES12345678Z"],
  ["IE1234567WA", "IE", "IE1234567WA"],
  ["SE123456789001", "SE", "SE123456789001"],
  ["PL1234567890", "DE", "PL1234567890"],
  ["12-3456789", "US", "123456789"],
  ["NO 123 456 789 MVA", "NO", "NO123456789MVA"],
] as const;

const wrong = [
  ["DE12345678", "DE"],
  ["123456789", "DE"],
  ["123456789", null],
  ["DE1234567890", null],
  ["AT99999127", "AT"],
  ["CHE12345678", "CH"],
  ["CH123456789", "CH"],
  ["GBGD999", "GB"],
  ["SE123456789002", "SE"],
  ["FRIO123456789", "FR"],
  ["DE12", "US"],
  ["???", "US"],
  ["constructor", "DE"],
  ["toString", null],
  ["1".repeat(30), "US"],
] as const;

describe("the form of a VAT number", () => {
  test.each(right)("%s of %s reads as %s", (typed, country, plain) => {
    expect(vatNumberOf(typed, country)).toBe(plain);
  });

  test.each(wrong)("%s of %s is refused", (typed, country) => {
    expect(vatNumberOf(typed, country)).toBeUndefined();
  });
});

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
