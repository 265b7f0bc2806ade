import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import type { Actor } from "@/lib/door/actor";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import type { ImportData } from "@/lib/imports/queries";
import { Counts } from "./counts";
import { DraftTable } from "./draft-table";
import { categoryNames } from "./preview/category-names";
import { ChangeTable } from "./preview/change-table";
import { NewItems } from "./preview/new-items";
import { ProblemTable } from "./problem-table";

type CheckResultProps = { data: ImportData; actor: Actor; action: FormAction };

/** The dry run: what the import would create and change, which rows it refuses, and the button that starts it. */
export async function CheckResult({ data, actor, action }: CheckResultProps) {
  const [t, locale] = await Promise.all([getTranslations("imports"), getLocale()]);
  const { record, head, preview } = data;
  const catalogue = `/${actor.tenantSlug}/provider/catalogue`;
  const here = `${catalogue}/import/${record.id}`;
  const shown = {
    preview,
    record,
    currency: actor.currency,
    categoryName: categoryNames(data, [locale, actor.tenantLocale]),
  };
  const writes = record.createdCount + record.changedCount;
  return (
    <>
      {record.state === "failed" && (
        <Alert tone="danger" title={t("failedTitle")}>
          {t(record.failure === "skuTaken" ? "failedSku" : "failedText")}
        </Alert>
      )}
      <Section title={t("checkTitle")} description={t("checkText")}>
        <Counts record={record} />
        {record.heldCount > 0 && (
          <Alert tone="warning" title={t("heldTitle", { count: record.heldCount })}>
            {t("heldText")}
          </Alert>
        )}
        <ActionForm
          action={action}
          tenant={actor.tenantSlug}
          hidden={{ id: record.id, version: String(record.version) }}
        >
          <div className="form-actions">
            {writes > 0 ? (
              <SubmitButton pendingLabel={t("starting")}>{t("start", { count: writes })}</SubmitButton>
            ) : (
              <p>{t("nothingToDo")}</p>
            )}
            <LinkButton href={`${here}?step=columns`}>{t("backToColumns")}</LinkButton>
          </div>
        </ActionForm>
      </Section>
      <ChangeTable {...shown} catalogue={catalogue} here={here} />
      <NewItems {...shown} />
      {head && !preview?.creates.length && <DraftTable drafts={head.read} actor={actor} />}
      <ProblemTable data={data} here={here} />
    </>
  );
}
