import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as fields from "./fields";

const key = (schema: z.ZodType, value: unknown) => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : `refused: ${parsed.error.issues[0]?.message}`;
};

describe("text", () => {
  it.each([
    [fields.line(5), "  ab  ", "ab"],
    [fields.line(5), "", "refused: required"],
    [fields.line(5), "   ", "refused: required"],
    [fields.line(5), undefined, "refused: required"],
    [fields.line(5), ["a", "b"], "refused: required"],
    [fields.line(5), "abcdef", "refused: tooLong"],
    [fields.line(5), "a\nb", "refused: oneLine"],
    [fields.line(5), "a\0b", "refused: unreadable"],
    [fields.line(5), "a\ud800", "refused: unreadable"],
    [fields.optionalText(), "", null],
    [fields.optionalText(), undefined, null],
    [fields.optionalText(), " a\nb ", "a\nb"],
    [fields.email(), " Anna@Firma.EXAMPLE ", "anna@firma.example"],
    [fields.line(), "a\tb", "a b"],
    [fields.line(), "\u3164", "refused: required"],
    [fields.line(), "\u2800 \u200b", "refused: required"],
    [fields.line(7), " Mu\u0308ller\u202e\u200b ", "Müller"],
    [fields.optionalText(), "\u3164", null],
    [fields.email(), "anna", "refused: email"],
    [fields.email(), "", "refused: required"],
    [fields.email(), "Info@XN--MLLER-BRO-Q9AG.example", "info@müller-büro.example"],
    [fields.email(), "info@müller-büro.example", "info@müller-büro.example"],
    [fields.email(), "info@mu\u0308ller.example", "info@müller.example"],
    [fields.email(), "jörg@firma.example", "refused: emailLetters"],
    [fields.email(), "anna@firma", "refused: email"],
    [fields.email(), "anna@fir ma.example", "refused: email"],
    [fields.email(), `anna@${"ü".repeat(62)}.example`, "refused: email"],
    [fields.optionalEmail(), "", null],
    [fields.optionalEmail(), "  ", null],
    [fields.optionalEmail(), undefined, null],
    [fields.optionalEmail(), "jörg@firma.example", "refused: emailLetters"],
    [fields.optionalPhone(), " (+49) 30 12345 ", "(+49) 30 12345"],
    [fields.optionalPhone(), "+49 30 12345-0 (Zentrale)", "+49 30 12345-0 (Zentrale)"],
    [fields.optionalPhone(), "", null],
    [fields.optionalPhone(), undefined, null],
    [fields.optionalPhone(), "call me", "refused: phone"],
    [fields.optionalPhone(), `0${" 1".repeat(40)}`, "refused: tooLong"],
    [fields.tenantSlug(), "nordwind", "nordwind"],
    [fields.tenantSlug(), "n", "refused: slug"],
    [fields.tenantSlug(), "-nord", "refused: slug"],
    [fields.tenantSlug(), "nord/../wind", "refused: slug"],
    [fields.tenantSlug(), "a".repeat(41), "refused: slug"],
    [fields.query(), "a\0b\ud800c", "a b c"],
    [fields.query(), " a\u200bb\u0000\n", "ab"],
    [fields.query(), "x".repeat(600), "x".repeat(500)],
    [fields.query(), ["a", "b"], ""],
    [fields.query(), undefined, ""],
    [fields.query(), " laptop ", "laptop"],
  ])("%# %j", (schema, value, expected) => {
    expect(key(schema, value)).toEqual(expected);
  });
});

const euros = { locale: "de", currency: "EUR" };

describe("amounts", () => {
  it("are read as the person writes them, and refused with the reason", () => {
    expect(key(fields.amount(euros), " 1.234,50 € ")).toBe(123_450);
    expect(key(fields.amount(euros), "")).toBe("refused: required");
    expect(key(fields.amount(euros), "many")).toBe("refused: amount");
    expect(key(fields.amount(euros), "0,125")).toBe("refused: amountDecimals");
  });

  it("may be left out where they are optional", () => {
    const field = fields.optionalAmount(euros);
    expect([key(field, ""), key(field, " "), key(field, undefined)]).toEqual([null, null, null]);
    expect(key(field, "0.125")).toBe("refused: amountUnclear");
  });
});

it.each([
  ["eur", "EUR"],
  ["KWD", "KWD"],
  ["ZZZ", "refused: currency"],
  ["EURO", "refused: tooLong"],
  ["", "refused: currency"],
  [undefined, "refused: required"],
])("the currency %s is %s", (typed, code) => {
  expect(key(fields.currency(), typed)).toBe(code);
});

describe("numbers, percentages, ids and boxes", () => {
  it.each([
    [fields.percent(), "12,5", 1250],
    [fields.percent(), "100", 10_000],
    [fields.percent(), "100,01", "refused: percent"],
    [fields.percent(), "-1", "refused: percent"],
    [fields.whole(1, 10), "10", 10],
    [fields.whole(1, 10), "11", "refused: number"],
    [fields.whole(1, 10), "1e1", "refused: number"],
    [fields.whole(1, 10), "999999999999999", "refused: tooLong"],
    [fields.version(), "2147483648", "refused: number"],
    [fields.optionalWhole(1, 10), "", null],
    [fields.id(), "0198C0DE-0000-7000-8000-000000000000", "0198c0de-0000-7000-8000-000000000000"],
    [fields.id(), "1", "refused: choose"],
    [fields.optionalId(), "", null],
    [fields.checkbox(), "on", true],
    [fields.checkbox(), undefined, false],
    [fields.checkbox(), ["on", "on"], false],
    [fields.many(z.string()), undefined, []],
    [fields.many(z.string()), "a", ["a"]],
    [fields.many(z.string(), 2), ["a", "b", "c"], "refused: tooMany"],
    [fields.oneOf(["a", "b"]), "c", undefined],
  ])("%# %j", (schema, value, expected) => {
    expect(key(schema, value)).toEqual(expected);
  });
});

it("no field throws, whatever is sent", () => {
  const schemas = [
    fields.line(),
    fields.email(),
    fields.optionalEmail(),
    fields.amount(euros),
    fields.optionalAmount(euros),
    fields.currency(),
    fields.percent(),
    fields.whole(0, 9),
    fields.id(),
    fields.optionalId(),
    fields.checkbox(),
    fields.many(fields.id()),
    fields.query(),
    fields.tenantSlug(),
  ];
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), fc.string({ unit: "binary" }), (value, text) => {
      for (const schema of schemas) {
        schema.safeParse(value);
        schema.safeParse(text);
      }
    }),
  );
});
