import { currencyOf, type Difference, differencesOf, type Value } from "@/lib/audit-log/rules";
import { formatMoney, typedAmount } from "@/lib/base/money";
import type { Speech } from "@/lib/i18n/speech";

type Changed = { changes: { before?: unknown; after?: unknown } | null; recordKind: string };
type Given = { currency: string; names: Record<string, string> };

const LONGEST = 160;

/** Writes what an entry changed, field by field: "Street: Hafenstraße 1 → Am Markt 3". */
export function differences({ currency, names }: Given, speech: Speech): (entry: Changed) => string[] {
  const { locale, format } = speech;
  const t = speech.words("auditLog");
  const [states, terms, roles] = [speech.words("states"), speech.words("terms"), speech.words("roles")];
  const known = (words: { has(key: never): boolean; (key: never): string }, key: string, plain: string) =>
    words.has(key as never) ? words(key as never) : plain;
  const roleOf = (role: string) =>
    ["provider", "reseller", "customer"]
      .map((side) => `${side}.${role}`)
      .find((key) => roles.has(key as never));
  const amount = (minor: number, of: string | undefined) =>
    of ? formatMoney(minor, of, locale) : typedAmount(minor, currency, locale);
  const shown = (difference: Difference, value: Value, recordKind: string): string => {
    const { field, kind } = difference;
    if (Array.isArray(value) && kind !== "roles") return value.join(", ");
    switch (kind) {
      case "money":
        return amount(Number(value), currencyOf(difference, recordKind, currency));
      case "percent":
        return format.number(Number(value) / 10_000, { style: "percent", maximumFractionDigits: 2 });
      case "yesNo":
        return t(value ? "yes" : "no");
      case "count":
        return typeof value === "number" ? format.number(value) : String(value);
      case "roles":
        return [value]
          .flat()
          .map((role) => known(roles, roleOf(String(role)) ?? "-", String(role)))
          .join(", ");
      case "state":
        return known(states, `${recordKind}.${value}`, String(value));
      case "term":
        return known(terms, `${field}.${value}`, known(terms, `offer.${value}`, String(value)));
      case "category":
      case "portfolio":
        return names[String(value)] ?? t("another");
      default:
        return cut(String(value));
    }
  };
  return ({ changes, recordKind }) =>
    differencesOf(changes).map((difference) => {
      const { field, language, before, after } = difference;
      const name = t(`fields.${field}`) + (language ? ` (${language})` : "");
      const of = (value: Value | undefined) =>
        value === undefined ? "–" : shown(difference, value, recordKind);
      return changes?.before === undefined
        ? `${name}: ${of(after)}`
        : `${name}: ${of(before)} → ${of(after)}`;
    });
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
