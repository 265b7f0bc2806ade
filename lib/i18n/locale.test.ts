import { describe, expect, it } from "vitest";
import { chooseLocale, isLocale, monthOf, yearOf } from "./locale";

describe("the language of a request", () => {
  it.each([
    ["de", "en", "de"],
    ["en", "de", "en"],
    [undefined, "de-AT,de;q=0.9,en;q=0.8", "de"],
    [undefined, "en;q=0.5,de;q=0.9", "de"],
    [undefined, "fr,es;q=0.9,de;q=0.1", "de"],
    [undefined, "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", "en"],
    [undefined, "DE", "de"],
    [undefined, "fr", "en"],
    [undefined, "", "en"],
    [undefined, null, "en"],
    ["fr", "de", "de"],
    ["__proto__", "de", "de"],
    [undefined, ";q=;q=,,,de;q=x", "de"],
    [undefined, "x".repeat(100_000), "en"],
  ])("chosen %s, accepted %s: %s", (chosen, accepted, locale) => {
    expect(chooseLocale(null, chosen, accepted)).toBe(locale);
  });

  it("is the one that the address names, if it is one", () => {
    expect(chooseLocale("de", "en", "en")).toBe("de");
    expect(chooseLocale("fr", "de", "en")).toBe("de");
    expect(chooseLocale("", undefined, "de")).toBe("de");
  });

  it("is one of those there are texts for", () => {
    expect([isLocale("de"), isLocale("en"), isLocale("fr"), isLocale(undefined), isLocale(["de"])]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("the month and year of a moment", () => {
  it.each([
    ["Europe/Berlin", "2026-12-31T23:30:00Z", "2027-01", 2027],
    ["UTC", "2026-12-31T23:30:00Z", "2026-12", 2026],
    ["Pacific/Chatham", "2026-12-31T10:30:00Z", "2027-01", 2027],
    ["America/New_York", "2027-01-01T04:59:59Z", "2026-12", 2026],
    ["Asia/Kathmandu", "2026-10-31T18:15:00Z", "2026-11", 2026],
  ])("in %s at %s are %s and %i", (zone, at, month, year) => {
    expect([monthOf(new Date(at), zone), yearOf(new Date(at), zone)]).toEqual([month, year]);
  });
});
