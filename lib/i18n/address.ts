import { countries } from "./countries";

/** A country's name in a language; "" for none. */
export const countryName = (code: string | null, locale: string): string =>
  code ? (new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code) : "";

type Address = {
  name?: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string | null;
};

/** An address as it stands on a letter; what is not known is left out. */
export const addressLines = (
  { name, street, postalCode, city, country }: Address,
  locale: string,
): string[] =>
  [name, street, [postalCode, city].filter(Boolean).join(" "), countryName(country, locale)].flatMap(
    (line) => line || [],
  );

/** Every country by its name in a language, in that language's order. */
export function countryOptions(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const { compare } = new Intl.Collator(locale);
  return countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => compare(a.label, b.label));
}

/** The country where most people speak a language as written in this locale; what an empty form suggests. */
export const usualCountry = (locale: string): string | undefined => new Intl.Locale(locale).maximize().region;
