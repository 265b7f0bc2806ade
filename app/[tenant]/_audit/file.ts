import { sentences } from "@/components/audit/sentence";
import { differences } from "@/components/audit-log/differences";
import { findChangedNames } from "@/lib/audit-log/names/queries";
import { findNarrowing } from "@/lib/audit-log/narrowing/queries";
import { type LoggedEntry, readAuditFile } from "@/lib/audit-log/queries";
import { auditFilter } from "@/lib/audit-log/schema";
import type { SellingSide } from "@/lib/base/paths";
import { BATCH, csvFile } from "@/lib/csv/csv";
import { handleCsv } from "@/lib/csv/door";
import { getSpeech } from "@/lib/i18n/words";

type Filed = LoggedEntry & { changed: string };

/** The audit log of an area as a CSV: exactly the entries its address filters. */
export const auditFile = (side: SellingSide) =>
  handleCsv(side, "audit:read", auditFilter.omit({ page: true }), async (scope, given, format) => {
    const speech = await getSpeech();
    const [t, terms, sentence] = [speech.words("auditLog"), speech.words("terms"), sentences(speech)];
    const filter = { ...given, page: undefined };
    const narrowing = await findNarrowing(scope, filter);
    const detailed = side === "provider";
    return csvFile<Filed>(scope, "audit:read", format, {
      name: t("fileName"),
      headers: [
        t("when"),
        t("who"),
        t("side"),
        t("what"),
        t("about"),
        t("reason"),
        ...(detailed ? [t("changed")] : []),
        t("address"),
        t("browser"),
        ...(detailed ? [t("requestNumber")] : []),
      ],
      cells: (row) => [
        row.at.toISOString(),
        row.actorName,
        row.onBehalfOf ? terms("behalf", { name: row.onBehalfOf }) : terms(`side.${row.actorSide}`),
        sentence(row),
        row.recordLabel,
        row.reason,
        ...(detailed ? [row.changed] : []),
        row.address,
        row.userAgent,
        ...(detailed ? [row.requestId] : []),
      ],
      read: async (next, after) => {
        const entries = await readAuditFile(next, filter, narrowing, after, BATCH);
        const names = await findChangedNames(next, entries, speech.locale);
        const changed = differences({ currency: next.actor.currency, names }, speech);
        return entries.map((entry) => ({ ...entry, changed: changed(entry).join("; ") }));
      },
    });
  });
