import { nameOf, termsOf } from "@/components/sellable/line-name";
import type { Column } from "@/components/ui/data-table/cells";
import { periodicPiece } from "@/components/ui/data-table/written";
import type { Speech } from "@/lib/i18n/speech";
import type { ListedSubscription } from "@/lib/subscriptions/queries";
import type { RunningSubscription } from "@/lib/subscriptions/running/queries";

type SoldColumn = Column<ListedSubscription | RunningSubscription>;

/** What is run, how many of it, and what all of them cost in every period. */
export function soldColumns(speech: Speech): Record<"item" | "quantity" | "price", SoldColumn> {
  const t = speech.words("subscriptions");
  return {
    item: {
      key: "item",
      head: t("item"),
      cell: (row) => [nameOf(row, speech.locale), { note: termsOf(row, speech) }],
    },
    quantity: {
      key: "quantity",
      head: t("quantity"),
      numeric: true,
      cell: ({ quantity }) => String(quantity),
    },
    price: {
      key: "price",
      head: t("price"),
      numeric: true,
      phone: "top",
      cell: ({ quantity, retailRecurring, currency, period }) =>
        periodicPiece(quantity * retailRecurring, currency, period, speech),
    },
  };
}
