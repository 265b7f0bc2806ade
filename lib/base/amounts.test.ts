import fc from "fast-check";
import { describe, expect, it } from "vitest";
import de from "@/lib/messages/de";
import en from "@/lib/messages/en";
import { type AmountFault, MOST_MINOR, readAmount, readListed } from "./amounts";
import { currencyCodes, decimalsOf } from "./currencies";
import { formatMoney, typedAmount } from "./money";

type Outcome = number | AmountFault;

describe("an amount typed in German", () => {
  it.each([
    ["12", 1200],
    ["12,5", 1250],
    ["12,50", 1250],
    ["12.50", 1250],
    ["1.234,56", 123_456],
    ["1,234.56", 123_456],
    ["1.234", 123_400],
    ["12.505", 1_250_500],
    ["1.234.567", 123_456_700],
    ["1 234,50", 123_450],
    ["1\u00a0234,50", 123_450],
    ["1\u202f234,50\u00a0€", 123_450],
    ["1'234,50", 123_450],
    ["1’234.50", 123_450],
    ["12,50 €", 1250],
    ["€ 12,50", 1250],
    ["EUR 12,50", 1250],
    ["12,50 eur", 1250],
    ["49,-", 4900],
    ["49,– €", 4900],
    ["1.249,--", 124_900],
    [",50", 50],
    ["0", 0],
    ["10000000000", MOST_MINOR],
    ["0,125", "amountDecimals"],
    ["0.125", "amountUnclear"],
    ["0,999", "amountDecimals"],
    ["12,505", "amountDecimals"],
    ["12,500", "amountDecimals"],
    ["1.234,567", "amountDecimals"],
    ["1,234.567", "amountDecimals"],
    ["1 234,567", "amountDecimals"],
    ["1.2345", "amountDecimals"],
    ["1,23,456.78", "amountUnclear"],
    ["1.23.4", "amountUnclear"],
    ["12,345,6.7", "amountUnclear"],
    ["01.234", "amountUnclear"],
    ["12,", "amountUnclear"],
    ["12 34", "amount"],
    ["-1", "amountNegative"],
    ["12,50-", "amount"],
    ["49-", "amount"],
    ["CHF 12,50", "amountCurrency"],
    ["$12.50", "amountCurrency"],
    ["ab 12,50", "amount"],
    ["~12,50", "amount"],
    ["12,50 €/Stk", "amount"],
    ["10000000000,01", "amountTooLarge"],
    ["1e309", "amount"],
    ["0x10", "amount"],
    ["", "amount"],
    ["٣", "amount"],
  ] satisfies [string, Outcome][])("%s is %s", (typed, read) => {
    expect(readAmount(typed, { locale: "de", currency: "EUR" })).toBe(read);
  });
});

describe("an amount typed in English", () => {
  it.each([
    ["12.5", 1250],
    ["12,50", 1250],
    ["12,505", 1_250_500],
    ["1,234.56", 123_456],
    ["1.234,56", 123_456],
    ["$1,234.50", 123_450],
    ["USD 12.50", 1250],
    ["0.125", "amountDecimals"],
    ["0,125", "amountUnclear"],
    ["12.505", "amountDecimals"],
    ["1.234,567", "amountDecimals"],
    ["1,234.567", "amountDecimals"],
  ] satisfies [string, Outcome][])("%s is %s", (typed, read) => {
    expect(readAmount(typed, { locale: "en", currency: "USD" })).toBe(read);
  });
});

describe("an amount has the decimals of its currency", () => {
  it.each([
    ["1.234", "de", "JPY", 1234],
    ["1,234", "de", "JPY", "amountDecimals"],
    ["12,5", "de", "JPY", "amountDecimals"],
    ["1.234 ¥", "de", "JPY", 1234],
    ["12,505", "de", "KWD", 12_505],
    ["12,505", "en", "KWD", 12_505_000],
    ["12.505", "en", "KWD", 12_505],
    ["12.505", "de", "KWD", 12_505_000],
    ["1.234,567", "de", "TND", 1_234_567],
    ["1.234,5678", "de", "TND", "amountDecimals"],
    ["12,5", "de", "TND", 12_500],
  ] satisfies [string, string, string, Outcome][])(
    "%s in %s for %s is %s",
    (typed, locale, currency, read) => {
      expect(readAmount(typed, { locale, currency })).toBe(read);
    },
  );

  it("as ISO 4217 says, also where Intl says otherwise", () => {
    expect(["ISK", "EUR", "HUF", "IQD", "LBP", "TND", "JPY"].map(decimalsOf)).toEqual([0, 2, 2, 3, 2, 3, 0]);
    expect(formatMoney(1_234_567, "IQD", "en").replace("\u00a0", " ")).toBe("IQD 1,234.567");
    const known = new Set(Intl.supportedValuesOf("currency"));
    expect(currencyCodes.filter((code) => !known.has(code))).toEqual(["VED"]);
  });
});

it("the reasons give only examples that read in every currency", () => {
  for (const [locale, { fields }] of Object.entries({ de, en }))
    for (const currency of currencyCodes)
      for (const text of [fields.amount, fields.amountDecimals, fields.amountUnclear])
        for (const [example] of text.matchAll(/\d[\d.,]*\d/g))
          expect(readAmount(example, { locale, currency }), `${example} ${currency}`).toEqual(
            expect.any(Number),
          );
});

const notation = fc.record({
  locale: fc.constantFrom("de", "en"),
  currency: fc.constantFrom(...currencyCodes),
});
const minors = fc.integer({ min: 0, max: MOST_MINOR });

it("what is written comes back the same, in every currency and language", () => {
  fc.assert(
    fc.property(notation, minors, (where, minor) => {
      const { locale, currency } = where;
      expect(readAmount(formatMoney(minor, currency, locale), where)).toBe(minor);
      expect(readAmount(typedAmount(minor, currency, locale), where)).toBe(minor);
      expect(readListed(typedAmount(minor, currency, locale), locale === "de" ? "," : ".", currency)).toBe(
        minor,
      );
    }),
    { numRuns: 1000 },
  );
});

it("nothing is read as another power of ten than its language gives it", () => {
  const digits = fc.stringMatching(/^\d{1,4}[.,]\d{1,4}$/);
  fc.assert(
    fc.property(notation, digits, (where, typed) => {
      const read = readAmount(typed, where);
      if (typeof read === "string") return;
      const own = where.locale === "de" ? "," : ".";
      const foreignThousands = !typed.includes(own) && /[.,]\d{3}$/.test(typed);
      const value = Number(foreignThousands ? typed.replace(/[.,]/, "") : typed.replace(",", "."));
      expect(read).toBe(Math.round(value * 10 ** decimalsOf(where.currency)));
    }),
    { numRuns: 2000 },
  );
});

it("any text is answered without throwing, with a whole number of at least 0 or a reason", () => {
  fc.assert(
    fc.property(notation, fc.string({ unit: "binary" }), (where, text) => {
      const read = readAmount(text, where);
      expect(typeof read === "string" || (Number.isSafeInteger(read) && read >= 0)).toBe(true);
    }),
  );
});
