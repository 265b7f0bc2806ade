import { NetNote } from "@/components/sellable/net-note";
import { type Kept, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { type Sorting, sortHead } from "@/lib/list/sort";
import type { ListedOrder } from "@/lib/orders/queries";
import { lineColumn, orderColumns, promisedColumn } from "./order-cells";

type OrderListProps = {
  /** What its reader keeps of the columns. */
  kept?: Kept;
  path: string;
  rows: ListedOrder[];
  resellers?: boolean;
  /** Id of the form for chosen orders; rows that can take one of its steps get a box. */
  bulk?: { form: string; states: readonly string[] };
  /** How it is sorted; by nothing that can be chosen where late orders are listed by their day. */
  sort?: Sorting<"placed">;
};

/** Orders with customer, amount and state; with `resellers`, who placed each of them. */
export function OrderList(props: OrderListProps) {
  return (
    <>
      <DataTable {...orderTable(props, useSpeech())} />
      <NetNote />
    </>
  );
}

export function orderTable(
  { path, rows, resellers = false, bulk, sort, kept }: OrderListProps,
  speech: Speech,
) {
  const t = speech.words("orders");
  const { number, day, total, state } = orderColumns<ListedOrder>(speech);
  return tableOf<ListedOrder>({
    label: t("title"),
    rows,
    kept,
    ticks: bulk && { form: bulk.form, all: t("chooseAll") },
    rowOf: (row) => ({
      id: row.id,
      href: `${path}/${row.id}`,
      tick: bulk?.states.includes(row.state) ? { label: t("choose", { number: row.number }) } : undefined,
    }),
    columns: [
      number,
      {
        key: "customer",
        head: t("customer"),
        cell: ({ customerName, reference }) =>
          reference ? [customerName, { note: reference }] : customerName,
      },
      resellers && {
        key: "reseller",
        head: t("reseller"),
        phone: "hidden",
        cell: ({ resellerName }) => resellerName ?? t("direct"),
      },
      rows.some(({ assigneeName }) => assigneeName) && {
        key: "assignee",
        head: t("inCharge"),
        phone: "hidden",
        cell: ({ assigneeName }) => assigneeName,
      },
      { ...day, sort: sort && sortHead("placed", sort, true) },
      promisedColumn(rows, speech),
      { ...lineColumn(speech), phone: "hidden" },
      total,
      state,
    ],
  });
}
