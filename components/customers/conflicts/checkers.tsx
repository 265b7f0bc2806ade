import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Section } from "@/components/ui/section";
import type { Checker } from "@/lib/customers/checks/queries";
import { MOST_CHECKS } from "@/lib/customers/wishes/rules";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

const spans = ["today", "week", "month", "notAvailable"] as const;

/** Which people at resellers asked most often whether a customer is free. */
export function Checkers({ rows }: { rows: Checker[] }) {
  const speech = useSpeech();
  const t = speech.words("customers.conflicts");
  return (
    <Section title={t("checkers")} description={t("checkersText", { most: MOST_CHECKS })}>
      {rows.length === 0 ? (
        <p className="text-ink-muted">{t("noCheckers")}</p>
      ) : (
        <DataTable {...checkerTable(rows, speech)} />
      )}
    </Section>
  );
}

function checkerTable(rows: Checker[], { words, format }: Speech) {
  const t = words("customers.conflicts");
  return tableOf<Checker>({
    label: t("checkers"),
    rows,
    rowOf: ({ resellerId, userId }) => ({ id: resellerId + userId }),
    columns: [
      { key: "person", head: t("person"), cell: ({ person }) => person },
      { key: "company", head: t("company"), phone: "top", cell: ({ company }) => company },
      ...spans.map((span) => ({
        key: span,
        head: t(span),
        numeric: true,
        cell: (row: Checker) => format.number(row[span]),
      })),
    ],
  });
}
