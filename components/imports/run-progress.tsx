import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import type { ImportData } from "@/lib/imports/queries";
import { isStalled, paceOf } from "@/lib/imports/rules";
import { AutoRefresh } from "./auto-refresh";

type RunProgressProps = { record: ImportData["record"]; tenant: string; action: FormAction };

/** How far a run or a check is, how fast, and how long it will take; the page may be left and found again. */
export async function RunProgress({ record, tenant, action }: RunProgressProps) {
  const [t, format] = await Promise.all([getTranslations("imports"), getFormatter()]);
  const now = new Date();
  const pace = paceOf(record, now);
  return (
    <>
      <AutoRefresh everyMs={1000} />
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <Progress
        label={t(record.state === "checking" ? "progressOfCheck" : "progress")}
        value={record.startedAt ? record.rowsDone : undefined}
        max={record.rowsTotal}
      >
        {pace
          ? t("pace", { rate: format.number(pace.rate), seconds: pace.secondsLeft })
          : t(record.startedAt ? "begun" : "waiting")}
      </Progress>
      {isStalled(record, now) && (
        <Alert tone="warning" title={t("stalledTitle")}>
          <p>{t("stalledText")}</p>
          <ActionForm
            action={action}
            tenant={tenant}
            hidden={{ id: record.id, version: String(record.version) }}
          >
            <SubmitButton variant="secondary">{t("again")}</SubmitButton>
          </ActionForm>
        </Alert>
      )}
      <p className="text-ink-muted text-sm">
        {t(record.state === "checking" ? "mayLeaveCheck" : "mayLeave")}
      </p>
      <noscript>
        <LinkButton href="?">{t("refresh")}</LinkButton>
      </noscript>
    </>
  );
}
