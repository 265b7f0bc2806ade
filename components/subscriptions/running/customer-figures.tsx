import { BoundedCount } from "@/components/ui/bounded-count";
import { Pieces } from "@/components/ui/data-table/pieces";
import { periodicPiece } from "@/components/ui/data-table/written";
import type { KeyFigure } from "@/components/ui/key-figures";
import { Time } from "@/components/ui/time";
import { type CustomerRecord, MOST_OPEN } from "@/lib/customers/record/queries";
import type { Speech } from "@/lib/i18n/speech";
import { MOST_RUNNING, type RunningSubscription } from "@/lib/subscriptions/running/queries";
import { type RunningSum, runningSums } from "@/lib/subscriptions/running/rules";
import type { Seen } from "./running-lines";

type CustomerFigures = {
  record: Pick<CustomerRecord, "openOrders" | "lastContact">;
  running: RunningSubscription[];
  seen: Seen;
};

/** What a customer runs every month and what that leaves or is billed, its open orders, and the last contact. */
export function customerFigures({ record, running, seen }: CustomerFigures, speech: Speech) {
  const t = speech.words("orders");
  const { openOrders, lastContact } = record;
  const sums = running.length > MOST_RUNNING ? [] : runningSums(running);
  const told = seen && running.some(({ model }) => model !== "direct") ? seen : undefined;
  const perMonth = (part: Exclude<keyof RunningSum, "currency">) => (
    <Pieces cell={sums.map((sum) => periodicPiece(sum[part], sum.currency, "month", speech))} />
  );
  return [
    sums.length > 0 && { label: t("running"), value: perMonth("monthly") },
    sums.length > 0 && told && { label: t(told === "left" ? "margin" : "youBill"), value: perMonth(told) },
    {
      label: speech.words("customers")("openOrders"),
      value: <BoundedCount count={openOrders.length} bound={MOST_OPEN} />,
    },
    lastContact && {
      label: t("lastContact"),
      value: <Time at={lastContact.at} as="date" />,
      note: t(`contactBy.${lastContact.kind}`),
    },
  ] satisfies (KeyFigure | false | undefined)[];
}
