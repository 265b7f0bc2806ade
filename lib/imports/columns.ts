import { createHash } from "node:crypto";
import { TO_ORDER } from "@/lib/catalogue/listed/rules";
import { beginningOf } from "./table";

/** What a column of an imported list may hold. */
export const targets = [
  "name",
  "sku",
  "manufacturer",
  "price",
  "cost",
  "category",
  "kind",
  "description",
  "leadTime",
] as const;
export type Target = (typeof targets)[number];

/** Which column (by position) holds what; a target without a column is left out. */
export type Columns = Partial<Record<Target, number>>;

const words: Record<Target, string> = {
  name: "name|title|product|product name|item|item name|artikel|artikelname|artikelbezeichnung|bezeichnung|produkt|produktname|titel",
  sku: "sku|article number|article no|item number|item no|part number|part no|mpn|product id|product code|code|artikelnummer|artikelnr|artikel nr|art nr|artnr|bestellnummer|bestellnr|produktnummer|teilenummer",
  manufacturer: "manufacturer|brand|maker|hersteller|herstellername|marke",
  price:
    "price|list price|unit price|sales price|rrp|srp|msrp|uvp|preis|listenpreis|verkaufspreis|vk|vk preis|einzelpreis|stückpreis",
  cost: "cost|unit cost|purchase price|buying price|dealer price|einkaufspreis|ek|ek preis|hek|kosten",
  category: "category|product category|product group|group|kategorie|warengruppe|produktgruppe|artikelgruppe",
  kind: "kind|item kind|item type|type|art|artikelart|produktart|typ",
  description:
    "description|long description|text|details|beschreibung|artikelbeschreibung|langtext|produkttext",
  leadTime:
    "lead time|lead time days|lead days|delivery time|delivery days|availability|lieferzeit|lieferzeit tage|lieferfrist|verfügbarkeit|wiederbeschaffungszeit",
};

/** Guesses the columns from their names, and the name from the first column of words where no header tells. */
export function guessColumns(headers: readonly string[], samples: readonly string[][]): Columns {
  const plain = headers.map(plainHeader);
  const columns: Columns = {};
  for (const target of targets) {
    const known = words[target].split("|");
    const at = plain.findIndex(
      (header, index) => known.includes(header) && fits(target, samples, index) && !taken(columns, index),
    );
    if (at >= 0) columns[target] = at;
  }
  if (columns.name === undefined) {
    const at = headers.findIndex((_, index) => !taken(columns, index) && holdsWords(samples, index));
    if (at >= 0) columns.name = at;
  }
  return columns;
}

/** A header as words: lower case, without punctuation, currency and tax remarks. */
export const plainHeader = (header: string): string =>
  beginningOf(header)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(in|eur|usd|chf|gbp|net|netto|excl|exkl|zzgl|vat|mwst|ust)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** What stands for a header: files with the same one are read the same way. */
export const signatureOf = (headers: readonly string[]) =>
  createHash("sha256")
    .update(JSON.stringify(headers.map(plainHeader)))
    .digest("hex")
    .slice(0, 32);

const taken = (columns: Columns, index: number) => Object.values(columns).includes(index);

/** "Type" and "availability" name many things; they hold the kind or the lead time only where every value is one. */
function fits(target: Target, samples: readonly string[][], index: number): boolean {
  const read = { kind: readKind, leadTime: readLeadTime }[target as string];
  return !read || samples.every((cells) => !cells[index]?.trim() || read(cells[index]) !== undefined);
}

const holdsWords = (samples: readonly string[][], index: number) =>
  samples.some((cells) => /\p{L}{2}/u.test(cells[index] ?? ""));

const products = new Set(["product", "products", "goods", "produkt", "produkte", "ware", "hardware"]);
const services = new Set(["service", "services", "dienst", "dienste", "dienstleistung", "leistung"]);

/** The kind a cell names, in English or German. */
export function readKind(cell: string): "product" | "service" | undefined {
  const word = cell.trim().toLowerCase();
  if (products.has(word)) return "product";
  if (services.has(word)) return "service";
}

const LONGEST_LEAD = 1000;
const toOrder = new Set([
  "to order",
  "on order",
  "on request",
  "auf bestellung",
  "auf anfrage",
  "bestellartikel",
]);

/** The lead time a cell names, in English or German: whole days up to 1,000, with or without the word, as "3", or that it is to order. */
export function readLeadTime(cell: string): string | undefined {
  const word = cell.trim().toLowerCase().replace(/\s+/g, " ");
  if (toOrder.has(word)) return TO_ORDER;
  const [, days] = /^(\d{1,4})(?: ?(?:days?|d|tage?n?|arbeitstage?|werktage?))?$/.exec(word) ?? [];
  return days !== undefined && Number(days) <= LONGEST_LEAD ? String(Number(days)) : undefined;
}
