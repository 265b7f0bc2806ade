import { decimalMark } from "./amounts";
import { decimalsOf } from "./currencies";

export type Period = "month" | "quarter" | "year";

const months: Record<Period, bigint> = { month: 1n, quarter: 3n, year: 12n };
const formats = new Map<string, Intl.NumberFormat>();
const shareFormats = new Map<string, Intl.NumberFormat>();

/** How many months a period has. */
export const monthsOf = (period: Period): number => Number(months[period]);

/** An amount per period as an amount per month, in minor units, rounded half-up; without a period it is monthly. */
export const monthlyOf = (minor: number, period: Period | null): number =>
  divided(BigInt(minor), months[period ?? "month"]);

/** What an amount per period comes to in so many months, in minor units, rounded half-up; without a period it is monthly. */
export const overMonths = (minor: number, period: Period | null, count: number): number =>
  divided(BigInt(minor) * BigInt(count), months[period ?? "month"]);

/** So many parts of an amount that has so many of them, in minor units, rounded half-up. */
export const partOf = (minor: number, parts: number, of: number): number =>
  divided(BigInt(minor) * BigInt(parts), BigInt(of));

/** The given share of an amount, in minor units, rounded half-up; the share in basis points (10,000 = all of it). */
export const shareOf = (minor: number, basisPoints: number): number =>
  divided(BigInt(minor) * BigInt(basisPoints), 10_000n);

/**
 * The nearest amount that ends so, the higher of two: in so many hundredths of the currency's unit, or in these two digits
 * where it has no decimals; as it is without an ending. Nothing stays nothing, and anything else keeps its sign.
 */
export function roundToEnding(minor: number, ending: number | null, currency: string): number {
  if (ending === null) return minor;
  if (minor < 0) return -roundToEnding(-minor, ending, currency);
  const { step, end } = endingIn(ending, currency);
  return minor === 0 ? 0 : Math.max(0, divided(BigInt(minor - end), BigInt(step))) * step + end;
}

/** An ending of prices in minor units of a currency: what is left over when a price is parted by `step`. */
export function endingIn(ending: number, currency: string): { step: number; end: number } {
  const finer = 10 ** Math.max(0, decimalsOf(currency) - 2);
  return { step: 100 * finer, end: ending * finer };
}

/** An ending as a person of the locale reads it: ",90", ".900", "…90". */
export function endingText(ending: number, currency: string, locale: string): string {
  const { step, end } = endingIn(ending, currency);
  const digits = String(end).padStart(String(step).length - 1, "0");
  return decimalsOf(currency) ? `${decimalMark(locale)}${digits}` : `…${digits}`;
}

/** An amount in minor units as a person of the locale types it into a field; nothing stays empty. */
export const typedAmount = (minor: number | null | undefined, currency: string, locale: string): string =>
  minor === null || minor === undefined ? "" : decimalOf(minor, currency).replace(".", decimalMark(locale));

/** An amount in minor units written for a reader of the locale, with as many decimals as the currency has, exact to the last digit. */
export const formatMoney = (minor: number | bigint, currency: string, locale: string): string =>
  withMinus(formatOf(currency, locale).format(decimalOf(minor, currency) as `${number}`));

/** Below zero stands a minus sign, which is as wide as a plus and never breaks, and no hyphen. */
const withMinus = (written: string) => written.replace("-", "−");

/** An amount in minor units written short, for the axis of a chart: "12.5K €". */
export const formatCompact = (minor: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    notation: "compact",
    maximumFractionDigits: 1,
  }).format(minor / 10 ** decimalsOf(currency));

/** A share in basis points written for a reader of the locale: "23.8 %", with so many decimals at most. */
export function formatShare(basisPoints: number, locale: string, decimals: 1 | 2 = 1): string {
  const key = `${locale} ${decimals}`;
  const known = shareFormats.get(key);
  const format =
    known ?? new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: decimals });
  if (!known) shareFormats.set(key, format);
  return withMinus(format.format(basisPoints / 10_000));
}

/** An amount in minor units as programs write it, with a point and as many decimals as the currency has: "1390.00". */
export function decimalOf(minor: number | bigint, currency: string): string {
  const digits = decimalsOf(currency);
  const amount = BigInt(minor);
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  return `${amount < 0n ? "-" : ""}${whole}${digits ? `.${text.slice(-digits)}` : ""}`;
}

/** Half-up as in bookkeeping (domain.md §3.12): a half goes away from zero, so that a credit cancels its charge exactly. */
function divided(amount: bigint, by: bigint): number {
  const half = amount < 0n ? -by : by;
  return Number((2n * amount + half) / (2n * by));
}

function formatOf(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const decimals = decimalsOf(currency);
  const made = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    signDisplay: "negative",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(key, made);
  return made;
}
