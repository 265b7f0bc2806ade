import { checkImportAction, startImportAction } from "@/app/[tenant]/provider/catalogue/import/actions";
import { AuditTimeline } from "@/components/audit/timeline";
import { CheckResult } from "@/components/imports/check-result";
import { ColumnsForm } from "@/components/imports/columns-form";
import { ImportSteps } from "@/components/imports/import-steps";
import { RunProgress } from "@/components/imports/run-progress";
import { RunResult } from "@/components/imports/run-result";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { getImport } from "@/lib/imports/queries";
import { importPath } from "@/lib/imports/schema";

export const generateMetadata = titled("imports", "title");

export default async function ImportPage(props: PageProps<"/[tenant]/provider/catalogue/import/[import]">) {
  const { data, query, tenant, actor } = await load(
    "provider",
    "catalogue:edit",
    props,
    importPath,
    (scope, path) => getImport(scope, path.import),
  );
  const t = await getTranslations("imports");
  const { state, fileName, id } = data.record;
  const path = `/${tenant}/provider/catalogue/import`;
  const here = `${path}/${id}`;
  const choosing = state === "uploaded" || (query.step === "columns" && data.head !== undefined);
  const step = choosing ? "columns" : state;
  return (
    <>
      <PageHeader title={fileName} crumbs={[{ href: path, label: t("title") }]} />
      <ImportSteps at={step} columnsHref={data.head && `${here}?step=columns`} />
      <Columns
        aside={
          <Section title={t("history")}>
            <AuditTimeline entries={data.timeline} label={t("history")} />
          </Section>
        }
      >
        {choosing && <ColumnsForm data={data} actor={actor} action={checkImportAction} />}
        {!choosing && (state === "checked" || state === "failed") && (
          <CheckResult data={data} actor={actor} action={startImportAction} />
        )}
        {(state === "running" || state === "checking") && (
          <RunProgress record={data.record} tenant={tenant} action={startImportAction} />
        )}
        {state === "done" && <RunResult data={data} tenant={tenant} />}
      </Columns>
    </>
  );
}
