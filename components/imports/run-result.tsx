import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import type { ImportData } from "@/lib/imports/queries";
import { Counts } from "./counts";
import { ProblemTable } from "./problem-table";

/** What an import did, and the rows it refused. */
export async function RunResult({ data, tenant }: { data: ImportData; tenant: string }) {
  const { record, mapping } = data;
  const drafts = record.createdCount > 0 && mapping?.state === "draft";
  const [t, format] = await Promise.all([getTranslations("imports"), getFormatter()]);
  const catalogue = `/${tenant}/provider/catalogue`;
  const seconds =
    record.startedAt && record.finishedAt
      ? Math.max(0.1, (record.finishedAt.getTime() - record.startedAt.getTime()) / 1000)
      : undefined;
  return (
    <>
      <div role="status">
        <Alert tone="success" title={t("doneTitle")}>
          {seconds &&
            t("doneText", {
              rows: record.rowsTotal,
              seconds: format.number(seconds, { maximumFractionDigits: 1 }),
              rate: format.number(Math.round(record.rowsTotal / seconds)),
            })}
        </Alert>
      </div>
      <Section title={t("resultTitle")}>
        <Counts record={record} />
        {drafts && <p className="text-ink-muted text-sm">{t("draftsText")}</p>}
        <div className="form-actions">
          <LinkButton href={catalogue} variant="primary">
            {t("toCatalogue")}
          </LinkButton>
          {drafts && <LinkButton href={`${catalogue}?state=draft`}>{t("toDrafts")}</LinkButton>}
          <LinkButton href={`${catalogue}/import`}>{t("another")}</LinkButton>
        </div>
      </Section>
      <ProblemTable data={data} here={`${catalogue}/import/${record.id}`} />
    </>
  );
}
