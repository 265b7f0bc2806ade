import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import type { OpenBasket } from "@/lib/baskets/queries";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

type BasketTableProps = {
  /** Where offers are chosen; a basket is looked at below it. */
  path: string;
  rows: OpenBasket[];
  /** Lines to be put in, which lead to the choosing. */
  line?: string;
};

/** Baskets that hold something: for whom, how much, and who worked on each of them last. */
export function BasketTable(props: BasketTableProps) {
  return <DataTable {...basketTable(props, useSpeech())} />;
}

function basketTable({ path, rows, line }: BasketTableProps, speech: Speech) {
  const t = speech.words("orders");
  return tableOf<OpenBasket>({
    label: t("baskets"),
    rows,
    rowOf: ({ id, customerId }) => ({
      id,
      href: withQuery(line ? path : `${path}/review`, { customer: customerId, line }),
    }),
    columns: [
      { key: "customer", head: t("customer"), cell: ({ customerName }) => customerName },
      { key: "lines", head: t("lines"), numeric: true, cell: ({ lineCount }) => String(lineCount) },
      {
        key: "changed",
        head: t("lastChanged"),
        cell: ({ changedAt, changedByName }) => [timePiece(changedAt, speech), { note: changedByName }],
      },
    ],
  });
}
