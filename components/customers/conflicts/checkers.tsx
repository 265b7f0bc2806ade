import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { Checker } from "@/lib/customers/checks/queries";
import { MOST_CHECKS } from "@/lib/customers/wishes/rules";
import { getFormatter, getTranslations } from "@/lib/i18n/words";

const spans = ["today", "week", "month", "notAvailable"] as const;

/** Which people at resellers asked most often whether a customer is free. */
export async function Checkers({ rows }: { rows: Checker[] }) {
  const [t, format] = await Promise.all([getTranslations("customers.conflicts"), getFormatter()]);
  return (
    <Section title={t("checkers")} description={t("checkersText", { most: MOST_CHECKS })}>
      {rows.length === 0 ? (
        <p className="text-ink-muted">{t("noCheckers")}</p>
      ) : (
        <Table label={t("checkers")}>
          <THead>
            <Th>{t("person")}</Th>
            <Th>{t("company")}</Th>
            {spans.map((span) => (
              <Th key={span} numeric>
                {t(span)}
              </Th>
            ))}
          </THead>
          <TBody>
            {rows.map((row) => (
              <Tr key={row.resellerId + row.userId}>
                <RowHeader>{row.person}</RowHeader>
                <Td label={t("company")}>{row.company}</Td>
                {spans.map((span) => (
                  <Td key={span} label={t(span)} numeric>
                    {format.number(row[span])}
                  </Td>
                ))}
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Section>
  );
}
