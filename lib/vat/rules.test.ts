import { describe, expect, test } from "vitest";
import { vatNumberOf } from "./rules";

const right = [
  ["de 999 990 588", "DE", "DE999990588"],
  ["ATU99999127", "AT", "ATU99999127"],
  ["CHE-999.990.110 MWST", "CH", "CHE999990110"],
  ["GR094259216", "GR", "EL094259216"],
  ["EL094259216", null, "EL094259216"],
  ["GB 980 7806 84", "GB", "GB980780684"],
  ["GBGD001", "GB", "GBGD001"],
  ["XI980780684", "GB", "XI980780684"],
  ["NL004495445B01", "NL", "NL004495445B01"],
  ["FRK7399859412", "FR", "FRK7399859412"],
  ["FR40303265045", null, "FR40303265045"],
  ["ESX2482300W", "ES", "ESX2482300W"],
  ["ES12345678Z", "ES", "ES12345678Z"],
  ["IE6433435OA", "IE", "IE6433435OA"],
  ["SE556188840401", "SE", "SE556188840401"],
  ["PL8567346215", "DE", "PL8567346215"],
  ["12-3456789", "US", "123456789"],
  ["NO 123 456 789 MVA", "NO", "NO123456789MVA"],
] as const;

/** Right but for one digit, or for two that changed places. */
const mistyped = [
  "DE136695967",
  "ATU13585628",
  "BE0776091915",
  "BG175074753",
  "CHE999990111",
  "CY10259034P",
  "CZ25123892",
  "DK13585629",
  "EE100931559",
  "EL094259215",
  "ESB58378432",
  "FI20774741",
  "FR41303265045",
  "GB980780648",
  "HR33392005962",
  "HU12892313",
  "IE6433435E",
  "IT00743110158",
  "LT119511516",
  "LU15027443",
  "LV40003521601",
  "MT11679113",
  "NL004495446B01",
  "PL8567346216",
  "PT501964844",
  "RO18547291",
  "SE556188840501",
  "SI50223055",
  "SK2022749618",
  "XI980780685",
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

describe("a VAT number", () => {
  test.each(right)("%s of %s reads as %s", (typed, country, plain) => {
    expect(vatNumberOf(typed, country)).toBe(plain);
  });

  test.each(wrong)("%s of %s is refused", (typed, country) => {
    expect(vatNumberOf(typed, country)).toBeUndefined();
  });

  test.each(mistyped)("%s is refused for its check digits", (typed) => {
    expect(vatNumberOf(typed, null)).toBeUndefined();
  });
});
