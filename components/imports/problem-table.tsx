import { CsvLinks } from "@/components/files/csv-links";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Section } from "@/components/ui/section";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { ImportData } from "@/lib/imports/queries";
import { problemOf } from "@/lib/imports/rules";

type ProblemTableProps = { data: ImportData; here: string };

/** Which rows are refused, why, and what to do about it: how often each reason, the first rows, and all of them as a file. */
export function ProblemTable({ data: { record, problemKinds }, here }: ProblemTableProps) {
  const speech = useSpeech();
  const { format } = speech;
  const t = speech.words("imports");
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
      <DataTable {...problemTable(record.problems, speech)} />
    </Section>
  );
}

type Problem = ImportData["record"]["problems"][number];

export function problemTable(problems: Problem[], speech: Speech) {
  const t = speech.words("imports");
  return tableOf<Problem>({
    label: t("problemsTitle"),
    rows: problems,
    rowOf: ({ row, field, reason }) => ({ id: `${row} ${field} ${reason}` }),
    columns: [
      { key: "row", head: t("row"), cell: ({ row }) => speech.format.number(row) },
      { key: "field", head: t("field"), phone: "top", cell: ({ field }) => t(`target.${field}`) },
      {
        key: "reason",
        head: t("reason"),
        phone: "whole",
        cell: ({ reason }) => {
          const { key, row } = problemOf(reason);
          return t(`problems.${key}`, { row });
        },
      },
      {
        key: "remedy",
        head: t("remedy"),
        phone: "whole",
        cell: ({ reason }) => t(`remedies.${problemOf(reason).key}`),
      },
    ],
  });
}
