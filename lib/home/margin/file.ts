import { amountCell, BATCH, csvFile } from "@/lib/csv/csv";
import type { CsvFormat } from "@/lib/csv/format";
import type { Scope } from "@/lib/door/scope";
import { cursorAfter } from "@/lib/list/page";
import { type CustomersMargin, listMargin } from "./queries";

export const marginParts = [
  "orders",
  "bookedOnce",
  "bookedMonthly",
  "confirmedOnce",
  "confirmedMonthly",
  "running",
] as const;

type Words = {
  name: string;
  customer: string;
  currency: string;
  column: (part: (typeof marginParts)[number]) => string;
  format: CsvFormat;
};

/** What a month brought the reseller, customer by customer, as CSV; for margin:read alone. */
export const marginFile = (scope: Scope, month: string, words: Words): Promise<Response> => {
  const currency = scope.actor.portfolioCurrency ?? scope.actor.currency;
  return csvFile<CustomersMargin>(scope, "margin:read", words.format, {
    name: words.name,
    headers: [words.customer, words.currency, ...marginParts.map(words.column)],
    cells: (row) => [
      row.name,
      currency,
      row.orders,
      ...marginParts.slice(1).map((part) => amountCell(row[part], currency)),
    ],
    read: async (next, after) => {
      const page = after && cursorAfter({ value: after.name, id: after.customerId });
      return (await listMargin(next, { month, page }, BATCH)).rows;
    },
  });
};
