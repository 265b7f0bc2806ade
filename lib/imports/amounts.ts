import type { Mapping } from "./rules";
import { beginningOf, type Table } from "./table";

/** How a file writes decimals: as told, else by the amounts that leave no doubt, else as usual with its delimiter. */
export function decimalOf(
  { rows, delimiter }: Pick<Table, "rows" | "delimiter">,
  { columns, decimal }: Pick<Mapping, "columns" | "decimal">,
): "." | "," {
  if (decimal !== "auto") return decimal === "point" ? "." : ",";
  const at = [columns.price, columns.cost].filter((column) => column !== undefined);
  const votes = rows.map(({ cells }) => at.reduce((sum, column) => sum + voteOf(cells[column] ?? ""), 0));
  const balance = votes.reduce((sum, vote) => sum + vote, 0);
  return balance > 0 || (balance === 0 && delimiter === ";") ? "," : ".";
}

/** 1 for a decimal comma, -1 for a decimal point, 0 where the cell could be read either way (1.234). */
function voteOf(cell: string): number {
  const found = /(\d[\d.,]*)?([.,])(\d+)(?!.*\d)/.exec(beginningOf(cell));
  if (!found) return 0;
  const [, before = "", mark, digits = ""] = found;
  const single = !/[.,]/.test(before);
  if (digits.length === 3 && single && !/^0*$/.test(before)) return 0;
  if (!single && before.includes(mark ?? "")) return mark === "," ? -1 : 1;
  return mark === "," ? 1 : -1;
}

const signs: Record<string, string> = { "€": "EUR", $: "USD", "£": "GBP" };

/** The minor units of a cell such as "1.234,50 €" or "12999", rounded half-up; or the reason why it is none. */
export function readAmount(
  cell: string,
  decimal: "." | ",",
  currency: string,
): number | "notAmount" | "negative" | "otherCurrency" {
  const [, before = "", digits = "", after = ""] =
    /^([^\d.,+-]*)([+-]?\d[\d.,'’\s]*|[+-]?[.,]\d+)([^\d]*)$/u.exec(beginningOf(cell).trim()) ?? [];
  const named = `${before}${after}`.trim();
  const plain = digits.replace(/[\s'’]/g, "");
  const thousands = decimal === "." ? "," : ".";
  const match = new RegExp(`^([+-]?)(\\d{1,3}(?:\\${thousands}\\d{3})+|\\d*)(?:\\${decimal}(\\d*))?$`).exec(
    plain,
  );
  if (!match || !plain || !/^([A-Za-z]{3}|\p{Sc})?$/u.test(named)) return "notAmount";
  if (named && (signs[named] ?? named.toUpperCase()) !== currency) return "otherCurrency";
  const [, sign, whole = "", fraction = ""] = match;
  const cents = Number(`${fraction}00`.slice(0, 2)) + (Number(fraction[2] ?? 0) >= 5 ? 1 : 0);
  const minor = Number(whole.replaceAll(thousands, "") || "0") * 100 + cents;
  if (sign === "-" && minor > 0) return "negative";
  return minor <= 1_000_000_000_000 ? minor : "notAmount";
}
