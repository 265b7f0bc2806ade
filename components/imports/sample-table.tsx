import { tableOf } from "@/components/ui/data-table/cells";
import { WideTable } from "@/components/ui/data-table/wide-table";
import { Section } from "@/components/ui/section";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { ImportHead } from "@/lib/imports/queries";

const MOST_COLUMNS = 12;
const LONGEST_CELL = 60;

/** The first rows as they stand in the file. */
export function SampleTable({ head }: { head: ImportHead }) {
  const speech = useSpeech();
  return (
    <Section title={speech.words("imports")("samples")}>
      <WideTable {...sampleTable(head, speech)} />
    </Section>
  );
}

export function sampleTable({ headers, samples }: Pick<ImportHead, "headers" | "samples">, speech: Speech) {
  const t = speech.words("imports");
  return tableOf<string[]>({
    label: t("samples"),
    rows: samples,
    rowOf: (_, at) => ({ id: String(at) }),
    columns: headers.slice(0, MOST_COLUMNS).map((header, at) => ({
      key: String(at),
      head: header || t("columnNumber", { number: at + 1 }),
      cell: (cells) => cells[at]?.slice(0, LONGEST_CELL) || null,
    })),
  });
}
