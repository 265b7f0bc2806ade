import { NetNote } from "@/components/sellable/net-note";
import { type Cell, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { moneyPiece, periodicPiece, timePiece } from "@/components/ui/data-table/written";
import { Section } from "@/components/ui/section";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { SubscriptionChange } from "@/lib/subscriptions/changes/queries";

type ChangesProps = {
  changes: SubscriptionChange[];
  /** Whose share is told besides what the customer pays, if any. */
  told?: "billed" | "left";
};

/** How what runs changed: since when how many, what was due at once for it, and by how much a month differs. */
export function Changes(props: ChangesProps) {
  const speech = useSpeech();
  if (!props.changes.length) return null;
  return (
    <Section title={speech.words("subscriptions.changes")("title")}>
      <DataTable {...changesTable(props, speech)} />
      <NetNote />
    </Section>
  );
}

export function changesTable({ changes, told }: ChangesProps, speech: Speech) {
  const t = speech.words("subscriptions.changes");
  return tableOf<SubscriptionChange>({
    label: t("title"),
    rows: changes,
    rowOf: ({ id }) => ({ id }),
    columns: [
      {
        key: "at",
        head: t("at"),
        cell: ({ at, kind }) => [timePiece(at, speech, "date"), { note: t(`kind.${kind}`) }],
      },
      {
        key: "quantity",
        head: t("quantity"),
        numeric: true,
        cell: ({ quantity }) => speech.format.number(quantity),
      },
      {
        key: "once",
        head: t("once"),
        numeric: true,
        cell: ({ once, currency }) => (once ? moneyPiece(once, currency, speech) : null),
      },
      {
        key: "monthly",
        head: t("monthly"),
        numeric: true,
        phone: "top",
        cell: ({ monthly, currency }) => differing(monthly, currency, speech),
      },
      told && {
        key: told,
        head: t(told),
        numeric: true,
        cell: ({ ownOnce, ownMonthly, currency }) => [
          ...(ownMonthly === null ? [] : [differing(ownMonthly, currency, speech)]),
          ...(ownOnce ? [moneyPiece(ownOnce, currency, speech, t("onceAfter"))] : []),
        ],
      },
    ],
  });
}

/** A difference with its sign; less of something is no loss. */
const differing = (minor: number, currency: string, speech: Speech) => {
  const { loss: _, ...piece } = periodicPiece(minor, currency, "month", speech);
  return { ...piece, ...(minor > 0 && { money: `+${piece.money}` }) } satisfies Cell;
};
