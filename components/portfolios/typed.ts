/** An amount in minor units as a person of the locale would type it into a field; nothing for none. */
export const typedAmount = (minor: number | null, locale: string): string =>
  minor === null ? "" : withComma((minor / 100).toFixed(2), locale);

/** Basis points as a percentage to be typed: 12.5; nothing for none. */
export const typedPercent = (basisPoints: number | null, locale: string): string =>
  basisPoints === null ? "" : withComma(String(basisPoints / 100), locale);

const withComma = (text: string, locale: string) => (locale.startsWith("de") ? text.replace(".", ",") : text);
