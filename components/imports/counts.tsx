import { Fact, Facts } from "@/components/ui/facts";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import type { ImportRow } from "@/lib/imports/queries";

/** How many rows were, or would be, created, changed, left alone and refused. */
export async function Counts({ record }: { record: ImportRow }) {
  const [t, format] = await Promise.all([getTranslations("imports"), getFormatter()]);
  return (
    <Facts>
      <Fact label={t("rows")}>{format.number(record.rowsTotal)}</Fact>
      <Fact label={t("created")}>{format.number(record.createdCount)}</Fact>
      <Fact label={t("changed")}>{format.number(record.changedCount)}</Fact>
      <Fact label={t("unchanged")}>{format.number(record.unchangedCount)}</Fact>
      {record.heldCount > 0 && <Fact label={t("held")}>{format.number(record.heldCount)}</Fact>}
      <Fact label={t("refused")}>{format.number(record.refusedCount)}</Fact>
    </Facts>
  );
}
