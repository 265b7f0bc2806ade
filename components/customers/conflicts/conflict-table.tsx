import { TextLink } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import type { FormAction } from "@/components/ui/form-body";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Conflict } from "@/lib/customers/conflicts/queries";
import { getTranslations } from "@/lib/i18n/words";

type ConflictTableProps = { tenant: string; rows: Conflict[]; allow: FormAction; refuse: FormAction };

/** Who wants which customer, who holds it, and the decision or the way to it. */
export async function ConflictTable({ tenant, rows, allow, refuse }: ConflictTableProps) {
  const t = await getTranslations("customers");
  return (
    <Table label={t("conflicts.title")}>
      <THead>
        <Th>{t("conflicts.wanted")}</Th>
        <Th>{t("conflicts.wantedBy")}</Th>
        <Th>{t("conflicts.heldBy")}</Th>
        <Th>{t("conflicts.decision")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <RowHeader>
              {row.name}
              <span className="block font-normal text-ink-muted text-xs">
                {[row.vatNumber, row.emailDomain].filter(Boolean).join(" · ")}
              </span>
            </RowHeader>
            <Td label={t("conflicts.wantedBy")}>
              {row.resellerName}
              <span className="block text-ink-muted text-xs">
                {row.askedByName}, <Time at={row.askedAt} />
              </span>
            </Td>
            <Td label={t("conflicts.heldBy")}>
              <Holders tenant={tenant} holders={row.holders} />
            </Td>
            <Td label={t("conflicts.decision")}>
              {row.state === "open" ? (
                <Decision tenant={tenant} conflict={row} allow={allow} refuse={refuse} />
              ) : (
                <>
                  {row.reason}
                  <span className="block text-ink-muted text-xs">
                    {row.decidedByName}
                    {row.decidedAt && (
                      <>
                        , <Time at={row.decidedAt} />
                      </>
                    )}
                  </span>
                </>
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

async function Holders({ tenant, holders }: { tenant: string; holders: Conflict["holders"] }) {
  const t = await getTranslations("customers");
  if (!holders.length) return t("conflicts.nobody");
  return holders.slice(0, 5).map((holder) => (
    <span key={holder.id} className="block">
      {holder.resellerName ?? t("direct")}:{" "}
      <TextLink href={`/${tenant}/provider/customers/${holder.id}`}>{holder.name}</TextLink>
    </span>
  ));
}

type DecisionProps = { tenant: string; conflict: Conflict; allow: FormAction; refuse: FormAction };

async function Decision({ tenant, conflict, allow, refuse }: DecisionProps) {
  const t = await getTranslations("customers.conflicts");
  const { id, version, name, resellerName: reseller } = conflict;
  const hidden = { id, version: String(version) };
  const reason = { label: t("reason"), help: t("reasonHelp") };
  return (
    <div className="flex flex-wrap gap-2">
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
