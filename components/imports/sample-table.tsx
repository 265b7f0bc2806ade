import { Section } from "@/components/ui/section";
import { Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { getTranslations } from "@/lib/i18n/words";
import type { ImportHead } from "@/lib/imports/queries";

const MOST_COLUMNS = 12;
const LONGEST_CELL = 60;

/** The first rows as they stand in the file. */
export async function SampleTable({ head }: { head: ImportHead }) {
  const t = await getTranslations("imports");
  const columns = head.headers.slice(0, MOST_COLUMNS).map((header, at) => ({
    at,
    label: header || t("columnNumber", { number: at + 1 }),
  }));
  return (
    <Section title={t("samples")}>
      <Table label={t("samples")} narrow="scroll">
        <THead>
          {columns.map(({ at, label }) => (
            <Th key={at}>{label}</Th>
          ))}
        </THead>
        <TBody>
          {head.samples.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
            <Tr key={row}>
              {columns.map(({ at, label }) => (
                <Td key={at} label={label}>
                  {(cells[at] ?? "").slice(0, LONGEST_CELL)}
                </Td>
              ))}
            </Tr>
          ))}
        </TBody>
      </Table>
    </Section>
  );
}
