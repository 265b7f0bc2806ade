import { LinkButton } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextArea, TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";
import type { Portfolio } from "@/lib/portfolios/queries";

type CopyFormProps = { action: FormAction; tenant: string; cancel: string; portfolio: Portfolio };

export async function CopyForm({ action, tenant, cancel, portfolio }: CopyFormProps) {
  const t = await getTranslations("portfolios");
  const { id, name, description, liveVersionId, draftId } = portfolio;
  return (
    <ActionForm action={action} tenant={tenant} hidden={{ portfolio: id }}>
      <TextField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={t("copyName", { name }).slice(0, 120)}
      />
      <TextArea
        name="description"
        label={t("description")}
        help={t("descriptionHelp")}
        maxLength={2000}
        defaultValue={description ?? undefined}
      />
      {liveVersionId !== null && draftId !== null && (
        <RadioField
          name="of"
          label={t("copyOf")}
          required
          defaultValue="live"
          options={(["live", "draft"] as const).map((each) => ({ value: each, label: t(`of.${each}`) }))}
        />
      )}
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{t("copyNow")}</SubmitButton>
        <LinkButton href={cancel} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
