import { getSentences } from "@/components/audit/sentence";
import { TextLink } from "@/components/ui/button";
import { Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { LoggedEntry } from "@/lib/audit-log/queries";
import { getTranslations } from "@/lib/i18n/words";
import { getDifferences } from "./differences";
import { getOrigins } from "./origin";

type LogTableProps = {
  rows: LoggedEntry[];
  currency: string;
  names: Record<string, string>;
  /** The list narrowed by one more thing. */
  hrefOf: (more: { by?: string; record?: string }) => string;
};

/** Entries of the audit log: when, who and from where, what, and for the provider before and after. */
export async function LogTable({ rows, currency, names, hrefOf }: LogTableProps) {
  const [t, terms, sentence, differences, origin] = await Promise.all([
    getTranslations("auditLog"),
    getTranslations("terms"),
    getSentences(),
    getDifferences({ currency, names }),
    getOrigins(),
  ]);
  return (
    <Table label={t("title")}>
      <THead>
        <Th>{t("when")}</Th>
        <Th>{t("who")}</Th>
        <Th>{t("what")}</Th>
        <Th>{t("about")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td label={t("when")}>
              <Time at={row.at} />
            </Td>
            <Td label={t("who")}>
              {row.actorId ? (
                <TextLink href={hrefOf({ by: row.actorId })}>{row.actorName}</TextLink>
              ) : (
                row.actorName
              )}
              <Aside>
                {[
                  row.onBehalfOf ? terms("behalf", { name: row.onBehalfOf }) : terms(`side.${row.actorSide}`),
                  origin(row),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Aside>
            </Td>
            <Td label={t("what")}>
              {sentence(row)}
              {row.reason && <Aside>{row.reason}</Aside>}
              <Changes texts={differences(row)} label={t("changed")} />
              {row.requestId && <Aside>{t("request", { number: row.requestId })}</Aside>}
            </Td>
            <Td label={t("about")}>
              <TextLink href={hrefOf({ record: `${row.recordKind}:${row.recordId}` })}>
                {row.recordLabel}
              </TextLink>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

const Aside = ({ children }: { children: string }) => (
  <span className="block wrap-anywhere text-ink-muted text-xs">{children}</span>
);

function Changes({ texts, label }: { texts: string[]; label: string }) {
  if (!texts.length) return null;
  return (
    <ul aria-label={label} className="mt-1 wrap-anywhere text-ink-muted text-xs">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
