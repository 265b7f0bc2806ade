import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { EntryRecord } from "@/lib/portfolios/entries/queries";
import { amountsCell } from "./amounts";

/** The prices of one entry from cost to suggested; the cost only for those who may see it. */
export const PriceLadder = ({ record }: { record: EntryRecord }) => (
  <DataTable {...priceLadder(record, useSpeech())} />
);

export function priceLadder({ portfolio, entry, cost }: EntryRecord, speech: Speech) {
  const t = speech.words("portfolios");
  const steps = [
    ...(cost ? [{ key: "cost", oneTime: cost.oneTime, recurring: cost.recurring } as const] : []),
    { key: "transfer", oneTime: entry.transferOneTime, recurring: entry.transferRecurring },
    { key: "suggested", oneTime: entry.suggestedOneTime, recurring: entry.suggestedRecurring },
    { key: "list", oneTime: entry.listOneTime, recurring: entry.listRecurring },
  ] as const;
  return tableOf<(typeof steps)[number]>({
    label: t("ladder"),
    rows: [...steps],
    rowOf: ({ key }) => ({ id: key }),
    columns: [
      { key: "price", head: t("price"), cell: ({ key }) => t(key) },
      {
        key: "amount",
        head: t("amount"),
        numeric: true,
        phone: "top",
        cell: ({ oneTime, recurring }) =>
          amountsCell({ oneTime, recurring, period: entry.period, currency: portfolio.currency }, speech),
      },
    ],
  });
}
