import { CsvLinks } from "@/components/files/csv-links";
import { ChangeTable } from "@/components/portfolios/change-table";
import { Alert } from "@/components/ui/alert";
import { Button, LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { QueryForm } from "@/components/ui/query-form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { ReassignmentPage, ReassignmentPreview } from "@/lib/resellers/reassignment/queries";

type ViewProps = { data: ReassignmentPage; tenant: string; action: FormAction };

/** Which portfolio, what it would change, and only then the step itself. */
export async function ReassignmentView({ data, tenant, action }: ViewProps) {
  const t = await getTranslations("resellers");
  const { reseller, portfolios, preview } = data;
  const path = `/${tenant}/provider/resellers/${reseller.id}`;
  return (
    <>
      <QueryForm action={`${path}/portfolio`} className="form">
        <SelectField
          name="portfolioId"
          label={t("newPortfolio")}
          required
          emptyLabel={t("choose")}
          options={portfolios.map(({ id, name, currency }) => ({
            value: id,
            label: `${name} (${currency})`,
          }))}
          defaultValue={preview?.portfolio.id ?? reseller.portfolioId ?? undefined}
        />
        <div className="form-actions">
          <Button type="submit" variant={preview ? "secondary" : "primary"}>
            {t("preview")}
          </Button>
          <LinkButton href={path} variant="quiet">
            {t("cancel")}
          </LinkButton>
        </div>
      </QueryForm>
      {preview?.same && <Alert tone="info" title={t("samePortfolio")} />}
      {preview && !preview.same && (
        <Section
          title={t("previewTitle", { name: reseller.name })}
          actions={
            <CsvLinks href={withQuery(`${path}/portfolio/changes`, { portfolioId: preview.portfolio.id })}>
              {t("changesCsv")}
            </CsvLinks>
          }
        >
          <Changes preview={preview} />
          <ActionForm
            action={action}
            tenant={tenant}
            hidden={{
              reseller: reseller.id,
              version: String(reseller.version),
              portfolioId: preview.portfolio.id,
              seen: preview.portfolio.versionId ?? "",
            }}
          >
            <div className="form-actions">
              <SubmitButton pendingLabel={t("saving")}>
                {t("assignNow", { portfolio: preview.portfolio.name })}
              </SubmitButton>
            </div>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

async function Changes({ preview }: { preview: ReassignmentPreview }) {
  const t = await getTranslations("resellers");
  const { removed, added, changed, currencies } = preview;
  if (removed.count + added.count + changed.count === 0) return <p>{t("nothingChanges")}</p>;
  const parts = [
    { key: "loses", ...removed, currency: currencies.before },
    { key: "gains", ...added, currency: currencies.after },
    { key: "differs", ...changed, currency: currencies.after },
  ] as const;
  return parts.map(({ key, count, rows, currency }) => (
    <div key={key} className="space-y-2">
      <h3>{t(key, { count })}</h3>
      {count > rows.length && (
        <p className="text-ink-muted text-sm">{t("firstRows", { count: rows.length })}</p>
      )}
      {rows.length > 0 && <ChangeTable rows={rows} currency={currency} />}
    </div>
  ));
}
