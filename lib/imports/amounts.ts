import { type AmountFault, readListed } from "@/lib/base/amounts";
import { cleanText } from "@/lib/base/text";
import { unguardFormulas } from "@/lib/csv/guard";
import type { Mapping } from "./rules";
import { beginningOf, type Table } from "./table";

/** How a file writes decimals: as told, else by the amounts that leave no doubt, else as usual with its delimiter. */
export function decimalOf(
  { rows, delimiter }: Pick<Table, "rows" | "delimiter">,
  { columns, decimal }: Pick<Mapping, "columns" | "decimal">,
  currency: string,
): "." | "," {
  if (decimal !== "auto") return decimal === "point" ? "." : ",";
  const at = [columns.price, columns.cost].filter((column) => column !== undefined);
  const votes = rows.map(({ cells }) =>
    at.reduce((sum, column) => sum + voteOf(cells[column] ?? "", currency), 0),
  );
  const balance = votes.reduce((sum, vote) => sum + vote, 0);
  return balance > 0 || (balance === 0 && delimiter === ";") ? "," : ".";
}

/** 1 for a cell that reads with a decimal comma alone, -1 with a decimal point alone, 0 with both (1.234) or neither. */
function voteOf(cell: string, currency: string): number {
  const text = cleanText(unguardFormulas(beginningOf(cell))).replace(/\s+/g, " ");
  const reads = (mark: "." | ",") => Number(readListed(text, mark, currency) !== "amount");
  return reads(",") - reads(".");
}

/** Why a cell is no amount. */
export type CellFault = "notAmount" | "negative" | "otherCurrency";

const problems: Record<AmountFault, CellFault> = {
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
