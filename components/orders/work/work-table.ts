import { latePiece } from "@/components/orders/arrival";
import { lineState } from "@/components/orders/order-state";
import { tableOf } from "@/components/ui/data-table/cells";
import { dayPiece, timePiece } from "@/components/ui/data-table/written";
import type { Speech } from "@/lib/i18n/speech";
import { withQuery } from "@/lib/list/page";
import { isAwaited, isOver } from "@/lib/orders/due/rules";
import type { WorkLine } from "@/lib/orders/work/queries";

type WorkTableProps = {
  /** Path of the list of orders. */
  path: string;
  rows: WorkLine[];
  /** What else of the filter the next step comes back to. */
  kept: Record<string, string | undefined>;
  returned: boolean;
  /** Id of the form for chosen lines. */
  form: string;
};

/** What a line is called in the reader's language. */
export const itemOf = ({ name, texts }: Pick<WorkLine, "name" | "texts">, { locale }: Speech) =>
  texts?.[locale]?.name || name;

/** Lines of the queue: what and for whom, by when, who takes care of it, how far it is, and what comes next. */
export function workTable({ path, rows, kept, returned, form }: WorkTableProps, speech: Speech) {
  const t = speech.words("orders");
  const lineOf = (line: WorkLine) => t("work.line", { quantity: line.quantity, item: itemOf(line, speech) });
  return tableOf<WorkLine>({
    label: t("work.title"),
    rows,
    ticks: returned ? undefined : { form, all: t("chooseAll") },
    rowOf: (row) => ({
      id: row.id,
      href: `${path}/${row.orderId}`,
      tick: returned
        ? undefined
        : {
            label: t("work.choose", {
              quantity: row.quantity,
              item: itemOf(row, speech),
              number: row.number,
            }),
          },
    }),
    columns: [
      { key: "item", head: t("item"), cell: (row) => [lineOf(row), { note: row.sku }] },
      { key: "number", head: t("number"), cell: ({ number }) => ({ code: number }) },
      {
        key: "customer",
        head: t("customer"),
        cell: ({ customerName, resellerName }) =>
          resellerName ? [customerName, { note: resellerName, wide: true }] : customerName,
      },
      returned
        ? {
            key: "due",
            head: t("lastChanged"),
            cell: ({ deliveryChangedAt }) => timePiece(deliveryChangedAt, speech, "date"),
          }
        : { key: "due", head: t("work.due"), phone: "top", cell: (row) => dueCell(row, speech) },
      {
        key: "person",
        head: t("inCharge"),
        cell: ({ carerName }) => carerName,
      },
      {
        key: "state",
        head: t("state"),
        cell: ({ deliveryState, deliveryReason, workOn }) => [
          lineState(deliveryState, speech),
          ...(isOver(workOn) ? [latePiece(speech)] : []),
          ...(deliveryReason ? [{ note: deliveryReason }] : []),
        ],
      },
      !returned && {
        key: "next",
        head: t("work.nextStep"),
        cell: ({ id, workStep, ...row }) =>
          workStep && {
            link: t(`work.do.${workStep}`),
            href: withQuery(`${path}/work/steps`, { ...kept, ids: id }),
            of: lineOf({ id, workStep, ...row }),
            button: true,
          },
      },
    ],
  });
}

/** By when a line must go on, and whether that day was never promised. */
function dueCell({ workOn, promisedOn, deliveryState }: WorkLine, speech: Speech) {
  if (!workOn) return null;
  const unpromised = promisedOn === null && isAwaited(deliveryState);
  return [
    dayPiece(workOn, speech),
    ...(unpromised ? [{ note: speech.words("orders")("work.unpromised"), wide: true as const }] : []),
  ];
}
