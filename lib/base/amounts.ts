import { currencyCodes, decimalsOf } from "./currencies";

/** How amounts are written where one is read: the language of the person, and the currency. */
export type Notation = { locale: string; currency: string };

/** Why a text is not read as an amount; each is a key of `fields` in the message files. */
export type AmountFault =
  | "amount"
  | "amountUnclear"
  | "amountDecimals"
  | "amountNegative"
  | "amountCurrency"
  | "amountTooLarge";

type Mark = "." | ",";

/** The largest amount anywhere, in minor units. */
export const MOST_MINOR = 1_000_000_000_000;

const BLANK = "[\\s'’ʼ]";
const blanks = new RegExp(BLANK, "gu");
const signs = new Map<string, string[]>();
const listed = { ".": listedWith("\\.", ","), ",": listedWith(",", "\\.") };

/** The mark before the decimals in a language. */
export const decimalMark = (locale: string): Mark => (locale.startsWith("de") ? "," : ".");

/**
 * The minor units of an amount as a person types it ("1.234,50", "1'234.50 €", "49,-"), exact; or why it is none. A mark
 * before three digits parts thousands only where the language of the person gives it no other meaning.
 */
export function readAmount(typed: string, { locale, currency }: Notation): number | AmountFault {
  const read = partsOf(typed, currency);
  if (typeof read === "string") return read;
  const number = read.stroke ? read.number.slice(0, -1) : read.number;
  const shape = shapeOf(number, decimalMark(locale), decimalsOf(currency));
  if (typeof shape === "string") return shape;
  if (shape.fraction.length > decimalsOf(currency)) return "amountDecimals";
  return minorOf({ ...shape, negative: read.negative }, currency);
}

/**
 * As readAmount for a cell of a list, whose decimal mark the list as a whole has settled: decimals beyond the currency's are
 * rounded half-up; thousands are parted by the other mark or by blanks.
 */
export function readListed(cell: string, decimal: Mark, currency: string): number | AmountFault {
  const read = partsOf(cell, currency);
  if (typeof read === "string") return read;
  const match = listed[decimal].exec(read.number);
  if (!match || !/\d/.test(read.number)) return "amount";
  const whole = (match[1] ?? "").replace(/\D/g, "");
  return minorOf({ whole, fraction: match[2] ?? "", negative: read.negative }, currency);
}

/** Digits with or without groups of thousands, which never begin with 0, and the decimals. */
function listedWith(decimal: string, thousands: string): RegExp {
  const groups = `[1-9]\\d{0,2}(?:(?:${thousands}\\d{3})+|(?:${BLANK}\\d{3})+)`;
  return new RegExp(`^(${groups}|\\d*)(?:${decimal}(\\d*))?$`, "u");
}

type Parts = { number: string; stroke: boolean; negative: boolean };

/** What stands around the number: its currency, its sign and the stroke for "no cents" after its decimal mark. */
function partsOf(text: string, currency: string): Parts | AmountFault {
  const [, before = "", sign = "", number = "", after = ""] =
    /^([^\d.,+\-−]*(?:(?<=\p{L})\.\s*)?)([+\-−]?)((?:\d|[.,](?=\d))[\d.,'’ʼ\s]*)(.*)$/su.exec(text.trim()) ??
    [];
  const stroke = /^[-–—]{1,2}(?!\d)/u.exec(after)?.[0] ?? "";
  const named = `${before}${after.slice(stroke.length)}`.replace(/\s/gu, "");
  const plain = number.trim();
  if (!plain || (stroke && !/[.,]$/.test(plain))) return "amount";
  const fault = named && currencyFault(named, currency);
  if (fault) return fault;
  return { number: plain, stroke: stroke !== "", negative: sign !== "" && sign !== "+" };
}

function currencyFault(named: string, currency: string): AmountFault | undefined {
  if (named.toUpperCase() === currency || signsOf(currency).includes(named)) return;
  const isCurrency = currencyCodes.includes(named.toUpperCase()) || /^\p{Sc}$/u.test(named);
  return isCurrency ? "amountCurrency" : "amount";
}

/** How a currency's name is written short: "€", "$", "kr". */
function signsOf(currency: string): string[] {
  const known = signs.get(currency);
  if (known || !currencyCodes.includes(currency)) return known ?? [];
  const made = (["symbol", "narrowSymbol"] as const).flatMap((currencyDisplay) =>
    ["de", "en"].flatMap((locale) =>
      new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay })
        .formatToParts(0)
        .flatMap(({ type, value }) => (type === "currency" ? [value.replace(/\s/gu, "")] : [])),
    ),
  );
  signs.set(currency, made);
  return made;
}

type Shape = { whole: string; fraction: string };

/** The digits before and after the decimal mark of a number as typed. */
function shapeOf(number: string, own: Mark, decimals: number): Shape | AmountFault {
  if (/^\d+$/.test(number)) return { whole: number, fraction: "" };
  const blank = new RegExp(`^([1-9]\\d{0,2}(?:${BLANK}\\d{3})+)(?:[.,](\\d+))?$`, "u").exec(number);
  if (blank) return { whole: (blank[1] ?? "").replace(blanks, ""), fraction: blank[2] ?? "" };
  const single = /^(\d*)([.,])(\d+)$/.exec(number);
  if (single)
    return ofOneMark({ whole: single[1] ?? "", fraction: single[3] ?? "" }, single[2] === own, decimals);
  const both = /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?!\2)[.,](\d+)$/.exec(number);
  if (both) return { whole: (both[1] ?? "").replace(/[.,]/g, ""), fraction: both[3] ?? "" };
  if (/^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})+$/.test(number))
    return { whole: number.replace(/[.,]/g, ""), fraction: "" };
  return /^[\d.,]+$/.test(number) ? "amountUnclear" : "amount";
}

/** A number with a single mark: the language's own stands before decimals, the other one before thousands or plainly before decimals. */
function ofOneMark({ whole, fraction }: Shape, own: boolean, decimals: number): Shape | AmountFault {
  if (!own && fraction.length === 3)
    return /^[1-9]\d{0,2}$/.test(whole) ? { whole: whole + fraction, fraction: "" } : "amountUnclear";
  return fraction.length <= decimals ? { whole: whole || "0", fraction } : "amountDecimals";
}

function minorOf({ whole, fraction, negative }: Shape & { negative: boolean }, currency: string) {
  const decimals = decimalsOf(currency);
  const up = Number(fraction[decimals] ?? 0) >= 5 ? 1 : 0;
  const minor = Number(`${whole}${fraction.slice(0, decimals).padEnd(decimals, "0")}` || "0") + up;
  if (negative && minor > 0) return "amountNegative";
  return minor <= MOST_MINOR ? minor : "amountTooLarge";
}
