import { TextLink } from "@/components/ui/button";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { periodicPiece, timePiece } from "@/components/ui/data-table/written";
import { Section } from "@/components/ui/section";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech } from "@/lib/i18n/words";
import type { Running } from "@/lib/orders/followed/running/queries";

/** What the customer has that is paid for regularly; `all` is where each of it stands. */
export async function RunningList({ rows, all }: { rows: Running[]; all: string }) {
  const speech = await getSpeech();
  const t = speech.words("account");
  const more = (rows[0]?.inAll ?? 0) - rows.length;
  return (
    <Section
      title={t("running")}
      id="running"
      actions={<TextLink href={all}>{speech.words("subscriptions")("all")}</TextLink>}
    >
      <DataTable {...runningTable(rows, speech)} />
      {more > 0 && <p className="text-ink-muted text-sm">{t("runningMore", { count: more })}</p>}
    </Section>
  );
}

function runningTable(rows: Running[], speech: Speech) {
  const t = speech.words("account");
  return tableOf<Running>({
    label: t("running"),
    rows,
    rowOf: ({ offerId, currency }) => ({ id: offerId + currency }),
    columns: [
      { key: "item", head: t("item"), cell: ({ name }) => name },
      {
        key: "quantity",
        head: t("quantity"),
        numeric: true,
        cell: ({ quantity }) => speech.format.number(quantity),
      },
      { key: "since", head: t("runningSince"), cell: ({ since }) => timePiece(since, speech, "date") },
      {
        key: "price",
        head: t("runningPrice"),
        numeric: true,
        phone: "top",
        cell: ({ monthly, currency }) => periodicPiece(monthly, currency, "month", speech),
      },
    ],
  });
}
