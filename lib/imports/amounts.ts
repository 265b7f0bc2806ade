import { type AmountFault, readListed } from "../amounts";
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

const problems: Record<AmountFault, "notAmount" | "negative" | "otherCurrency"> = {
  amount: "notAmount",
  amountUnclear: "notAmount",
  amountDecimals: "notAmount",
  amountTooLarge: "notAmount",
  amountNegative: "negative",
  amountCurrency: "otherCurrency",
};

/** The minor units of a cell such as "1.234,50 €" or "12999", rounded half-up; or the reason why it is none. */
export function readCell(cell: string, decimal: "." | ",", currency: string) {
  const read = readListed(beginningOf(cell), decimal, currency);
  return typeof read === "number" ? read : problems[read];
}
