import { nameOf } from "@/components/sellable/line-name";
import { soldColumns } from "@/components/subscriptions/sold-columns";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { periodicPiece, timePiece } from "@/components/ui/data-table/written";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { leadsFrom } from "@/lib/states/machine";
import { subscriptionMachine } from "@/lib/subscriptions/machine";
import { MOST_RUNNING, type RunningSubscription } from "@/lib/subscriptions/running/queries";
import { monthlyOfEach } from "@/lib/subscriptions/running/rules";

const SHOWN = 5;

type RunningLinesProps = {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  lines: RunningSubscription[];
  /** What of each only some may know. */
  seen: Seen;
  /** Whether the reader may change how many there are. */
  changes?: boolean;
};

/** What a subscription leaves the reseller, or what the provider bills for it, or neither. */
export type Seen = "left" | "billed" | undefined;

/** What a customer runs, the newest first. */
export function RunningLines({ lines, ...rest }: RunningLinesProps) {
  const speech = useSpeech();
  const t = speech.words("orders");
  if (!lines.length) return null;
  const [shown, more] = [lines.slice(0, SHOWN), lines.slice(SHOWN, MOST_RUNNING)];
  return (
    <Section title={t("running")} count={lines.length} bound={MOST_RUNNING}>
      <DataTable {...runningTable({ ...rest, lines: shown }, speech)} />
      {more.length > 0 && (
        <Disclosure summary={t("moreRunning", { count: more.length })}>
          <DataTable {...runningTable({ ...rest, lines: more }, speech)} />
        </Disclosure>
      )}
    </Section>
  );
}

function runningTable({ area, lines, seen, changes }: RunningLinesProps, speech: Speech) {
  const t = speech.words("orders");
  const seats = speech.words("subscriptions.seats")("title");
  const { item, quantity, price } = soldColumns(speech);
  return tableOf<RunningSubscription>({
    label: t("running"),
    rows: lines,
    rowOf: ({ id }) => ({ id, href: `${area}/subscriptions/${id}` }),
    columns: [
      item,
      quantity,
      price,
      seen && {
        key: seen,
        head: t(seen === "left" ? "margin" : "youBill"),
        numeric: true,
        cell: (line) =>
          line.model === "direct"
            ? null
            : periodicPiece(monthlyOfEach(line)[seen], line.currency, "month", speech),
      },
      {
        key: "since",
        head: t("runsSince"),
        cell: ({ startedAt }) => timePiece(startedAt, speech, "date"),
      },
      changes && {
        key: "seats",
        head: seats,
        silent: true,
        phone: "end",
        cell: ({ id, state, ...line }) =>
          leadsFrom(subscriptionMachine, "planSeats", state)
            ? { link: seats, href: `${area}/subscriptions/${id}/seats`, of: nameOf(line, speech.locale) }
            : null,
      },
    ],
  });
}
