import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import type { ImportRow } from "@/lib/imports/queries";
import { ImportState } from "./import-state";

/** Earlier imports, newest first, to be looked at or gone on with. */
export async function ImportTable({ rows, path }: { rows: ImportRow[]; path: string }) {
  const [t, format] = await Promise.all([getTranslations("imports"), getFormatter()]);
  if (!rows.length) return <p className="text-ink-muted">{t("noEarlier")}</p>;
  return (
    <Table label={t("earlier")}>
      <THead>
        <Th>{t("file")}</Th>
        <Th>{t("when")}</Th>
        <Th>{t("who")}</Th>
        <Th numeric>{t("rows")}</Th>
        <Th numeric>{t("created")}</Th>
        <Th numeric>{t("changed")}</Th>
        <Th numeric>{t("refused")}</Th>
        <Th>{t("stateLabel")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <RowHeader href={`${path}/${row.id}`}>{row.fileName}</RowHeader>
            <Td label={t("when")}>
              <Time at={row.createdAt} />
            </Td>
            <Td label={t("who")}>{row.createdByName}</Td>
            <Td label={t("rows")} numeric>
              {format.number(row.rowsTotal)}
            </Td>
            <Td label={t("created")} numeric>
              {format.number(row.createdCount)}
            </Td>
            <Td label={t("changed")} numeric>
              {format.number(row.changedCount)}
            </Td>
            <Td label={t("refused")} numeric>
              {format.number(row.refusedCount)}
            </Td>
            <Td label={t("stateLabel")}>
              <ImportState state={row.state} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
