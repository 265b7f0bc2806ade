import { orderState } from "@/components/orders/order-state";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { SteppingOrder } from "@/lib/orders/bulk/queries";
import type { OrdersStep } from "@/lib/orders/bulk/rules";

type StepTableProps = {
  path: string;
  rows: SteppingOrder[];
  step: Exclude<OrdersStep, "ship">;
  /** Who would take care of them, once chosen. */
  then?: string;
};

/** Orders as they are, and as they would be. */
export const StepTable = (props: StepTableProps) => <DataTable {...stepTable(props, useSpeech())} />;

function stepTable({ path, rows, step, then }: StepTableProps, speech: Speech) {
  const t = speech.words("orders");
  const whose = step === "assign";
  return tableOf<SteppingOrder>({
    label: t(`bulk.would.${step}`, { count: rows.length }),
    rows,
    rowOf: ({ id }) => ({ id, href: `${path}/${id}` }),
    columns: [
      { key: "number", head: t("number"), cell: ({ number }) => ({ code: number }) },
      { key: "customer", head: t("customer"), cell: ({ customerName }) => customerName },
      { key: "reseller", head: t("reseller"), cell: ({ resellerName }) => resellerName ?? t("direct") },
      {
        key: "now",
        head: t("bulk.now"),
        cell: ({ state, assigneeName }) =>
          whose ? (assigneeName ?? t("nobody")) : orderState(state, speech),
      },
      (!whose || then !== undefined) && {
        key: "then",
        head: t("bulk.then"),
        cell: () => (whose ? (then ?? null) : orderState("confirmed", speech)),
      },
    ],
  });
}
