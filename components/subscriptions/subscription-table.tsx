import { type Kept, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { ListedSubscription } from "@/lib/subscriptions/queries";
import { prospectCell } from "./prospect";
import { soldColumns } from "./sold-columns";
import { subscriptionState } from "./subscription-state";

type SubscriptionTableProps = {
  /** What its reader keeps of the columns. */
  kept?: Kept;
  path: string;
  rows: ListedSubscription[];
  /** Whose they are: for those who read more than one customer, and more than one reseller. */
  customers?: boolean;
  resellers?: boolean;
};

/** Subscriptions with what they come to, and what comes next. */
export const SubscriptionTable = (props: SubscriptionTableProps) => (
  <DataTable {...subscriptionTable(props, useSpeech())} />
);

export function subscriptionTable(
  { kept, path, rows, customers, resellers }: SubscriptionTableProps,
  speech: Speech,
) {
  const t = speech.words("subscriptions");
  const { item, quantity, price } = soldColumns(speech);
  return tableOf<ListedSubscription>({
    label: t("title"),
    rows,
    kept,
    rowOf: ({ id }) => ({ id, href: `${path}/${id}` }),
    columns: [
      item,
      customers && { key: "customer", head: t("customer"), cell: ({ customerName }) => customerName },
      resellers && {
        key: "reseller",
        head: t("reseller"),
        phone: "hidden",
        cell: ({ resellerName }) => resellerName ?? t("direct"),
      },
      quantity,
      price,
      { key: "next", head: t("comesNext"), cell: (row) => prospectCell(row, speech) },
      {
        key: "state",
        head: t("state"),
        phone: "hidden",
        cell: ({ state }) => subscriptionState(state, speech),
      },
    ],
  });
}
