import { Confirm } from "@/components/ui/confirm";
import { type Piece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { FormAction } from "@/components/ui/form-body";
import { timeStyles } from "@/components/ui/time";
import type { Conflict } from "@/lib/customers/conflicts/queries";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech, useTranslations } from "@/lib/i18n/words";

const MOST_HOLDERS = 5;

type ConflictTableProps = { tenant: string; rows: Conflict[]; allow: FormAction; refuse: FormAction };

/** Who wants which customer, who holds it, and the decision or the way to it. */
export function ConflictTable(props: ConflictTableProps) {
  return <DataTable {...conflictTable(props, useSpeech())} />;
}

function conflictTable({ rows, ...decided }: ConflictTableProps, speech: Speech) {
  const t = speech.words("customers.conflicts");
  return tableOf<Conflict>({
    label: t("title"),
    rows,
    rowOf: ({ id }) => ({ id }),
    columns: [
      {
        key: "wanted",
        head: t("wanted"),
        cell: ({ name, vatNumber, emailDomain }) => [
          name,
          ...notes([vatNumber, emailDomain].filter(Boolean).join(" · ")),
        ],
      },
      {
        key: "wantedBy",
        head: t("wantedBy"),
        cell: ({ resellerName, askedByName, askedAt }) => [
          resellerName,
          ...notes(byAt(askedByName, askedAt, speech)),
        ],
      },
      {
        key: "heldBy",
        head: t("heldBy"),
        phone: "whole",
        cell: ({ holders }) => holderPieces(holders, decided.tenant, speech),
      },
      {
        key: "decision",
        head: t("decision"),
        phone: "whole",
        cell: (row) =>
          row.state === "open"
            ? { action: <Decision {...decided} conflict={row} /> }
            : [...(row.reason ? [row.reason] : []), ...notes(byAt(row.decidedByName, row.decidedAt, speech))],
      },
    ],
  });
}

function holderPieces(holders: Conflict["holders"], tenant: string, speech: Speech): Piece[] {
  const t = speech.words("customers");
  if (!holders.length) return [t("conflicts.nobody")];
  return holders.slice(0, MOST_HOLDERS).map(({ id, name, resellerName }) => ({
    before: `${resellerName ?? t("direct")}:`,
    link: name,
    href: `/${tenant}/provider/customers/${id}`,
  }));
}

const byAt = (name: string | null, at: Date | null, { format }: Speech) =>
  [name, at && format.dateTime(at, timeStyles.moment)].filter(Boolean).join(", ");

const notes = (note: string): Piece[] => (note ? [{ note }] : []);

type DecisionProps = { tenant: string; conflict: Conflict; allow: FormAction; refuse: FormAction };

function Decision({ tenant, conflict, allow, refuse }: DecisionProps) {
  const t = useTranslations("customers.conflicts");
  const { id, version, name, resellerName: reseller } = conflict;
  const hidden = { id, version: String(version) };
  const reason = { label: t("reason"), help: t("reasonHelp") };
  return (
    <div className="mt-1 flex flex-wrap gap-2">
      <Confirm
        action={allow}
        tenant={tenant}
        hidden={hidden}
        trigger={t("allow")}
        title={t("allowTitle", { name })}
        impact={<p>{t("allowImpact", { reseller })}</p>}
        reason={reason}
        submit={t("allowNow")}
        tone="primary"
      />
      <Confirm
        action={refuse}
        tenant={tenant}
        hidden={hidden}
        trigger={t("refuse")}
        title={t("refuseTitle", { name })}
        impact={<p>{t("refuseImpact", { reseller })}</p>}
        reason={reason}
        submit={t("refuseNow")}
      />
    </div>
  );
}
