import { CsvLinks } from "@/components/files/csv-links";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import type { ImportData } from "@/lib/imports/queries";
import { problemOf } from "@/lib/imports/rules";

type ProblemTableProps = { data: ImportData; here: string };

/** Which rows are refused, why, and what to do about it: how often each reason, the first rows, and all of them as a file. */
export async function ProblemTable({ data: { record, problemKinds }, here }: ProblemTableProps) {
  const [t, format] = await Promise.all([getTranslations("imports"), getFormatter()]);
  if (!record.problems.length) return null;
  const shown = record.problems.length;
  return (
    <Section
      title={t("problemsTitle")}
      description={
        record.problemCount > shown
          ? t("problemsCut", { shown: format.number(shown), all: format.number(record.problemCount) })
          : undefined
      }
      actions={<CsvLinks href={`${here}/refused`}>{t("refusedDownload")}</CsvLinks>}
    >
      {problemKinds.length > 0 && (
        <ul className="space-y-1 text-sm">
          {problemKinds.map(({ field, key, count }) => (
            <li key={field + key}>
              {t("problemKind", {
                count,
                field: t(`target.${field}`),
                reason: t(`problemKinds.${key}`),
              })}
            </li>
          ))}
        </ul>
      )}
      <Table label={t("problemsTitle")}>
        <THead>
          <Th>{t("row")}</Th>
          <Th>{t("field")}</Th>
          <Th>{t("reason")}</Th>
          <Th>{t("remedy")}</Th>
        </THead>
        <TBody>
          {record.problems.map(({ row, field, reason }) => {
            const { key, row: other } = problemOf(reason);
            return (
              <Tr key={`${row} ${field} ${reason}`}>
                <RowHeader>{format.number(row)}</RowHeader>
                <Td label={t("field")}>{t(`target.${field}`)}</Td>
                <Td label={t("reason")}>{t(`problems.${key}`, { row: other })}</Td>
                <Td label={t("remedy")}>{t(`remedies.${key}`)}</Td>
              </Tr>
            );
          })}
        </TBody>
      </Table>
    </Section>
  );
}
